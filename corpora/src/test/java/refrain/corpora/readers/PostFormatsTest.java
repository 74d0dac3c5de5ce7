package refrain.corpora.readers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refrain.corpora.Account;
import refrain.corpora.BadInput;
import refrain.corpora.Metrics;
import refrain.corpora.Post;
import refrain.corpora.PostKind;

/** Each format's fixture, with the traps that its real files hold. */
class PostFormatsTest {
  @Test
  void nativePostsKeepEverything() throws IOException {
    Outcome<Post> read = Fixture.posts("native/posts.jsonl");

    assertThat(read.format()).isEqualTo("native/1");
    Post post = read.values().getFirst();
    assertThat(post.id()).hasToString("twitter:1");
    assertThat(post.account())
        .isEqualTo(
            new Account("9", "老茶馆", "teahouse", Instant.parse("2016-10-10T00:00:00Z"), 5200L));
    assertThat(post.text()).isEqualTo("美国说一套做一套 👩‍👩‍👧");
    assertThat(post.createdAt()).isEqualTo("2018-10-10T20:19:24Z");
    assertThat(post.kind()).isEqualTo(PostKind.REPLY);
    assertThat(post.inReplyTo()).isEqualTo("0");
    assertThat(post.urls()).containsExactly("https://example.org/x,y");
    assertThat(post.metrics()).isEqualTo(new Metrics(1L, 2L, 3L, 4L));
    assertThat(post.collection()).isEqualTo("test");
    assertThat(post.extra())
        .containsEntry("account.verified", "true")
        .containsEntry("metrics.saves", "5")
        .containsEntry("retries", "1.10")
        .containsEntry("place", "{\"name\":\"Wien\",\"lat\":48.20}");
  }

  @Test
  void nativePostsWithoutIdGetOneFromTheirContentAndNumbersKeepTheirDigits() throws IOException {
    List<Post> read = Fixture.posts("native/posts.jsonl").values();

    assertThat(read).hasSize(4);
    assertThat(read.get(1).id().toString()).startsWith("weibo:sha256-");
    assertThat(read.get(1).createdAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(read.get(2).id()).hasToString("twitter:1189300879905755142");
    assertThat(read.get(3).text()).isEqualTo("😀");
  }

  @Test
  void nativeLinesThatCannotBePostsAreRejectedEachWithItsReason() throws IOException {
    List<Reject> rejects = Fixture.posts("native/posts.jsonl").rejects();

    assertThat(rejects.stream().map(Reject::line)).containsExactly(4L, 5L, 7L, 8L, 9L);
    assertThat(rejects.get(0).reason()).contains("1.01421E+18", "mangled by a spreadsheet");
    assertThat(rejects.get(1).reason()).contains("text is empty");
    assertThat(rejects.get(2).reason()).contains("could not read time 'yesterday'");
    assertThat(rejects.get(3).reason()).contains("could not read JSON");
    assertThat(rejects.get(3).raw())
        .isEqualTo("{\"id\":\"8\",\"platform\":\"twitter\",\"text\":\"broken");
    assertThat(rejects.get(4).reason()).contains("stands twice");
  }

  @Test
  void fourCatCsvWorksUnmapped() throws IOException {
    Outcome<Post> read = Fixture.posts("csv/4cat-custom.csv");

    assertThat(read.format()).isEqualTo("csv/1");
    assertThat(read.values()).hasSize(3);
    Post first = read.values().getFirst();
    assertThat(first.text()).isEqualTo("First line\r\nsecond, \"quoted\" line 😀");
    assertThat(first.id()).hasToString("unknown:1");
    assertThat(requireNonNull(first.account()).name()).isEqualTo("Ann");
    assertThat(first.createdAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(first.extra())
        .containsEntry("thread_id", "1")
        .containsEntry("unix_timestamp", "1620036000");
    assertThat(read.values().get(1).source().line()).isEqualTo(4);
    assertThat(read.values().get(2).id().local()).startsWith("sha256-");
  }

  @Test
  void fourCatRowsThatCannotBePostsAreRejected() throws IOException {
    List<Reject> rejects = Fixture.posts("csv/4cat-custom.csv").rejects();

    assertThat(rejects.stream().map(Reject::reason))
        .satisfiesExactly(
            r -> assertThat(r).contains("text is empty"),
            r -> assertThat(r).contains("7 cells where the table has 6"),
            r -> assertThat(r).contains("4 cells where the table has 6"),
            r -> assertThat(r).contains("mangled"),
            r -> assertThat(r).contains("could not read time 'soon'"));
    assertThat(rejects.get(2).raw()).isEqualTo("5,1,Bob,too few");
  }

  @Test
  void aMappingNamesColumnsConstantsAndTheDelimiterIsFound() throws IOException {
    ReadOptions options =
        Fixture.OPTIONS.withMapping("text=what,author=who,likes=plays,platform='Tik Tok'");

    Post post = Fixture.posts("csv/semicolon.csv", options).only();

    assertThat(post.id().platform()).isEqualTo("tik-tok");
    assertThat(post.metrics().likes()).isEqualTo(1234);
    assertThat(post.extra()).containsExactly(Map.entry("when", "03.05.2021"));
  }

  @Test
  void aMissingTextColumnIsAnsweredWithTheColumnsAndAMapping() {
    assertThatThrownBy(() -> Fixture.posts("csv/semicolon.csv"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("columns: when, who, what, plays")
        .hasMessageContaining("--map \"text=");
  }

  @Test
  void aMappedColumnThatIsNotThereIsAnsweredWithTheColumnsAndHowToWriteAConstant() {
    ReadOptions options = Fixture.OPTIONS.withMapping("text=what,platform=twitter");

    assertThatThrownBy(() -> Fixture.posts("csv/semicolon.csv", options))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("columns: when, who, what, plays")
        .hasMessageContaining("--map \"platform='twitter'\"");
  }

  @Test
  void chineseColumnsAfterAByteOrderMarkAreKnown() throws IOException {
    Post post = Fixture.posts("csv/weibo-columns-bom.csv").only();

    assertThat(post.text()).isEqualTo("枪击又发生了");
    assertThat(post.metrics()).isEqualTo(new Metrics(12L, null, null, null));
    assertThat(post.extra()).containsEntry("转发数", "abc");
    assertThat(post.hashtags()).containsExactly("枪支", "美国");
  }

  @Test
  void columnsByNumberMeanThatThereIsNoHeader() throws IOException {
    Outcome<Post> read =
        Fixture.posts("csv/semicolon.csv", Fixture.OPTIONS.withMapping("text=3,author=2"));

    assertThat(read.values().stream().map(Post::text)).containsExactly("what", "first");
    assertThat(read.values().getFirst().extra()).containsEntry("column 1", "when");
  }

  @Test
  void jsonFieldsInsideFieldsCanBeMapped() throws IOException {
    ReadOptions options =
        Fixture.OPTIONS.withMapping("text=doc.full,created_at=when,author=who,platform='x'");

    Post post = Fixture.posts("json/nested-posts.jsonl", options).only();

    assertThat(post.text()).isEqualTo("nested text");
    assertThat(post.createdAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(post.extra()).containsExactly(Map.entry("doc.lang", "en"));
  }

  @Test
  void twitterArchiveKeepsIdsHashesLinksAndMangledCharacters() throws IOException {
    Outcome<Post> read =
        Fixture.posts(
            "twitter-archive/tweets.csv", Fixture.OPTIONS.withZone(ZoneId.of("Asia/Shanghai")));

    Post post = read.values().getFirst();
    assertThat(read.format()).isEqualTo("twitter-archive/1");
    assertThat(post.id()).hasToString("twitter:1189300879905755142");
    assertThat(post.text()).isEqualTo("香港暴徒 â€™ #香港 #HongKong\n第二行");
    assertThat(requireNonNull(post.account()).id())
        .isEqualTo("ZTUhI030WiV97FLuXgAU427wsJ1TtqtTBMXjKgShnU=");
    assertThat(post.createdAt()).isEqualTo("2019-06-12T08:05:00Z");
    assertThat(post.hashtags()).containsExactly("香港", "HongKong");
    assertThat(post.urls()).containsExactly("https://t.co/a", "https://t.co/b");
    assertThat(post.mentions()).containsExactly("123", "456");
    assertThat(post.metrics()).isEqualTo(new Metrics(2L, 1L, 3L, null));
    assertThat(post.extra())
        .containsEntry("user_reported_location", "HK")
        .containsEntry("quote_count", "0");
  }

  @Test
  void twitterArchiveTellsRepostsQuotesAndReplies() throws IOException {
    Outcome<Post> read = Fixture.posts("twitter-archive/tweets.csv");

    assertThat(read.values().stream().map(Post::kind))
        .containsExactly(PostKind.POST, PostKind.REPOST, PostKind.QUOTE, PostKind.REPLY);
    assertThat(read.values().get(1).repostOf()).isEqualTo("1");
    assertThat(read.values().get(2).repostOf()).isEqualTo("1");
    assertThat(read.values().get(3).inReplyTo()).isEqualTo("1");
    assertThat(read.rejects()).hasSize(1);
    assertThat(read.rejects().getFirst().reason()).contains("mangled");
  }

  @Test
  void weiboJsonIsReadNestedAndFlat() throws IOException {
    Outcome<Post> nested = Fixture.posts("weibo-json/nested.jsonl");
    Post flat = Fixture.posts("weibo-json/flat.jsonl").only();

    assertThat(nested.format()).isEqualTo("weibo-json/1");
    assertThat(nested.values().get(0).metrics()).isEqualTo(new Metrics(0L, 55L, 225L, null));
    assertThat(nested.values().get(0).extra()).containsEntry("user.location", "上海");
    assertThat(nested.values().get(1).createdAt()).isNull();
    assertThat(nested.values().get(1).metrics()).isEqualTo(new Metrics(null, null, 1L, null));
    assertThat(flat.id()).hasToString("weibo:4867");
    assertThat(flat.account()).isEqualTo(new Account("2279086572123456789", "老周", null, null, 10L));
    assertThat(flat.createdAt()).isEqualTo("2011-05-31T09:46:55Z");
    assertThat(flat.extra()).containsEntry("time", "Tue May 31 17:46:55 +0800 2011");
    assertThat(flat.metrics()).isEqualTo(new Metrics(1L, 2L, 3L, null));
  }

  @Test
  void beirQueriesAreShortPosts() throws IOException {
    assertThat(Fixture.posts("beir/queries.jsonl").only().id()).hasToString("beir:999");
  }

  @Test
  void formatsWithFixedNamesRefuseAMappingOfColumns() {
    ReadOptions options =
        Fixture.OPTIONS.withMapping("text=tweet_text").withFormat("twitter-archive");

    assertThatThrownBy(() -> Fixture.posts("twitter-archive/tweets.csv", options))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("--format csv");
  }
}
