package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
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
}
