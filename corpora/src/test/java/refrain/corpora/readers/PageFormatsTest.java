package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Statement;

/** Formats of pages and feeds, each with its traps. */
class PageFormatsTest {
  private static final ReadOptions BEIJING = Fixture.OPTIONS.withZone(ZoneId.of("Asia/Shanghai"));

  @Test
  void aMinistrysPageInAnOldEncodingLosesItsFurniture() throws IOException {
    Outcome<Statement> read = Fixture.statements("html/mfa-gb2312.html", BEIJING);

    assertThat(read.format()).isEqualTo("html/1");
    Statement page = read.only();
    assertThat(page.title()).isEqualTo("2020年4月29日外交部发言人耿爽主持例行记者会");
    assertThat(page.text())
        .isEqualTo(
            """
            问：有评论说镕基桥已经建成。你对此有何评论？
            耿爽：我们注意到有关报道。中方一贯主张对话，反对指责。
            示例社记者：请再介绍一些情况。
            耿爽：谢谢你的问题。情况已经说过了，没有补充。""");
    assertThat(page.speaker()).isEqualTo("耿爽");
    assertThat(page.publishedAt()).isEqualTo("2020-04-29T11:27:00Z");
    assertThat(page.url()).isEqualTo("https://www.fmprc.gov.cn/web/fyrbt_673021/t177.shtml");
    assertThat(page.outlet())
        .isEqualTo(new Outlet("Chinese Foreign Ministry", OutletKind.MINISTRY));
    assertThat(page.extra())
        .containsEntry("site_name", "外交部")
        .containsEntry("turns", "问, 耿爽, 示例社记者");
  }

  @Test
  void aTranscriptKeepsItsTurnsItsLinesAndTheDayOfItsTitle() throws IOException {
    Statement page = Fixture.statements("html/transcript.html", BEIJING).only();

    assertThat(page.title())
        .isEqualTo(
            "Foreign Ministry Spokesperson Zhao Lijian's Regular Press Conference on April 8, 2020");
    assertThat(page.text())
        .isEqualTo(
            """
            China Daily: Could you tell us more about the bridge?
            Zhao Lijian: The bridge is a good example of what two towns can do together. It was opened last week, and people on both sides are glad of it.
            Bloomberg: A follow-up. Who paid for it?
            Zhao Lijian: Both of them.
            We have nothing to add.""");
    assertThat(page.speaker()).isEqualTo("Zhao Lijian");
    assertThat(page.publishedAt()).isEqualTo("2020-04-07T16:00:00Z");
    assertThat(page.url()).isEqualTo("https://www.example.org/eng/t1767.html");
    assertThat(page.outlet().name()).isEqualTo("Example Ministry");
    assertThat(page.lang()).isEqualTo("en");
  }

  @Test
  void textWithoutParagraphsIsFoundAndTheZoneOfTheDataCounts() throws IOException {
    Statement page = Fixture.statements("html/article.xhtml").only();

    assertThat(page.title()).isEqualTo("橋樑通車");
    assertThat(page.text()).isEqualTo("兩地居民昨日慶祝新橋通車，現場氣氛熱烈，歌聲不斷。\n當地官員說，這座橋是合作的象徵。👏\n更多");
    assertThat(page.publishedAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(page.outlet().name()).isEqualTo("Global Times");
    assertThat(page.lang()).isEqualTo("zh-TW");
  }

  @Test
  void aFragmentOfAPageIsRead() throws IOException {
    Statement page = Fixture.statements("html/fragment.html").only();

    assertThat(page.title()).isEqualTo("A short note");
    assertThat(page.text()).isEqualTo("Only one line of text here.");
    assertThat(page.publishedAt()).isEqualTo("2021-05-03T00:00:00Z");
    assertThat(page.outlet().name()).isEqualTo("unknown");
  }

  @Test
  void aPageWithoutTextIsARejectWithItsSource() throws IOException {
    Reject reject = Fixture.statements("html/empty.html").rejects().getFirst();

    assertThat(reject.reason()).contains("the text is empty");
    assertThat(reject.raw()).contains("<title>Nothing</title>");
  }

  @Test
  void anRssFeedIsReadInItsEncodingAndFollowsNothing() throws IOException {
    Outcome<Statement> read = Fixture.statements("feed/rss-gb2312.xml");

    assertThat(read.format()).isEqualTo("feed/1");
    Statement item = read.values().get(0);
    assertThat(item.title()).isEqualTo("外交部发言人华春莹就桥梁问题答记者问");
    assertThat(item.text()).isEqualTo("问：桥建成了吗？\n华春莹：建成了，谢谢。");
    assertThat(item.speaker()).isEqualTo("华春莹");
    assertThat(item.publishedAt()).isEqualTo("2020-04-29T11:27:00Z");
    assertThat(item.url()).isEqualTo("http://www.xinhuanet.com/2020-04/29/c_1.htm");
    assertThat(item.outlet()).isEqualTo(new Outlet("Xinhua", OutletKind.WIRE));
    assertThat(item.lang()).isEqualTo("zh-cn");
    assertThat(item.extra())
        .containsEntry("guid", "tag:1")
        .containsEntry("category", "时政\n外交")
        .containsEntry("dc:creator", "某记者")
        .containsEntry("description", "摘要")
        .containsEntry("enclosure@url", "https://www.example.org/a.mp3")
        .containsEntry("feed", "示例社要闻");
    Statement plain = read.values().get(1);
    assertThat(plain.title()).isEqualTo("Plain & simple");
    assertThat(plain.text()).isEqualTo("Two towns open a bridge. It is new.");
    assertThat(plain.url()).isEqualTo("https://www.example.org/2");
    assertThat(plain.outlet().name()).isEqualTo("示例社要闻");
    assertThat(plain.source().line()).isEqualTo(21);
    assertThat(read.rejects().get(0).reason()).contains("could not read time 'some day'");
    assertThat(read.rejects().get(1).reason()).contains("the text is empty");
  }

  @Test
  void aFeedWithAMarkBlanksAndForbiddenCharactersIsRead(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("feed"),
            "\uFEFF\n<?xml version='1.0'?><rss><channel><item><title>a\u0008b</title></item></channel></rss>");

    assertThat(Outcome.of(Readers.statements(file, Fixture.OPTIONS)).only().text())
        .isEqualTo("a\uFFFDb");
  }

  @Test
  void anAtomFeedKeepsItsParagraphsAndLinks() throws IOException {
    Outcome<Statement> read = Fixture.statements("feed/atom.xml");

    Statement entry = read.values().get(0);
    assertThat(entry.title()).isEqualTo("Spokesperson Wang Wenbin’s Remarks on Bridges");
    assertThat(entry.text()).isEqualTo("First paragraph 👏.\nSecond paragraph.");
    assertThat(entry.speaker()).isEqualTo("Wang Wenbin");
    assertThat(entry.publishedAt()).isEqualTo("2021-05-07T10:00:00Z");
    assertThat(entry.url()).isEqualTo("https://www.mfa.gov.cn/eng/1.html");
    assertThat(entry.outlet().kind()).isEqualTo(OutletKind.MINISTRY);
    assertThat(entry.extra())
        .containsEntry("link edit@href", "https://www.example.org/edit/1")
        .containsEntry("updated", "2021-05-08T00:00:00Z");
    assertThat(read.values().get(1).text()).isEqualTo("What it is about.");
    assertThat(read.values().get(1).publishedAt()).isEqualTo("2021-05-09T00:00:00Z");
  }

  @Test
  void anOldFeedIsReadAndOfTwoLinksTheFirstIsTaken() throws IOException {
    Statement item = Fixture.statements("feed/rss1.rdf").only();

    assertThat(item.url()).isEqualTo("https://www.example.org/1");
    assertThat(item.publishedAt()).isEqualTo("2004-05-03T08:00:00Z");
    assertThat(item.outlet().name()).isEqualTo("Old feed");
  }

  @Test
  void aWebArchiveYieldsItsPagesAndCountsTheRest() throws IOException {
    Outcome<Statement> read = Fixture.statements("warc/packed.warc.gz");

    Statement captured = read.values().get(0);
    assertThat(captured.title()).isEqualTo("桥梁通车");
    assertThat(captured.text()).isEqualTo("两地居民昨日庆祝新桥通车，现场气氛热烈。\n当地官员说，这座桥是合作的象征。");
    assertThat(captured.url()).isEqualTo("http://www.xinhuanet.com/1.htm");
    assertThat(captured.outlet().name()).isEqualTo("Xinhua");
    assertThat(captured.publishedAt()).isEqualTo("2021-06-01T12:00:00Z");
    assertThat(captured.extra())
        .containsEntry("dated_by", "capture")
        .containsEntry("warc_date", "2021-06-01T12:00:00Z");
    Statement packed = read.values().get(1);
    assertThat(packed.text()).isEqualTo("Sent in chunks and packed, but whole again here.");
    assertThat(packed.publishedAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(packed.extra()).doesNotContainKey("dated_by");
    assertThat(read.values().get(2).text()).isEqualTo("A resource that was stored as it is.");
    assertThat(read.skipped())
        .containsExactly(
            "a record of type warcinfo",
            "a record of type request",
            "an answer of type image/png",
            "an answer with status 404",
            "a record of type revisit");
    assertThat(read.rejects().getFirst().line()).isEqualTo(7);
  }
}
