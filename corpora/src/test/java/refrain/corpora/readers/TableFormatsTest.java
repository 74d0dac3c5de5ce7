package refrain.corpora.readers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import refrain.corpora.Account;
import refrain.corpora.Metrics;
import refrain.corpora.Post;
import refrain.corpora.PostKind;

/** Formats that are tables with columns of fixed names, each with its traps. */
class TableFormatsTest {
  @Test
  void fourCatKeepsHandleNameFiguresAndLists() throws IOException {
    Outcome<Post> read = Fixture.posts("4cat/x.csv");

    assertThat(read.format()).isEqualTo("4cat/1");
    Post post = read.values().getFirst();
    assertThat(post.id()).hasToString("twitter:1389150000000000001");
    assertThat(post.text()).isEqualTo("Line one,\r\nline \"two\" 😀");
    assertThat(post.account()).isEqualTo(new Account("77", "Ann 安", "ann", null, 12L));
    assertThat(post.createdAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(post.hashtags()).containsExactly("guns", "枪支");
    assertThat(post.urls()).containsExactly("https://example.org/a,b", "https://example.org/c");
    assertThat(post.mentions()).containsExactly("bob", "卡罗");
    assertThat(post.metrics()).isEqualTo(new Metrics(2L, 1L, 3L, 100L));
    assertThat(post.extra())
        .containsEntry("timestamp", "2021-05-03 12:00:00")
        .containsEntry("quote_count", "4")
        .containsEntry("collected_from_url", "https://x.com/search?q=guns");
  }

  @Test
  void fourCatTellsRepostsQuotesAndRepliesAndRejectsSpreadsheetIds() throws IOException {
    Outcome<Post> read = Fixture.posts("4cat/x.csv");

    assertThat(read.values().stream().map(Post::kind))
        .containsExactly(PostKind.POST, PostKind.REPOST, PostKind.QUOTE, PostKind.REPLY);
    assertThat(read.values().get(1).extra()).containsEntry("retweeted_user", "bob");
    assertThat(read.values().get(2).extra()).containsEntry("quote_body", "what bob said");
    assertThat(read.values().get(3).extra())
        .containsEntry("thread_id", "1389150000000000001")
        .containsEntry("impression_count", "1.2K");
    assertThat(read.rejects().get(0).reason())
        .contains("1.38915E+18", "mangled by a spreadsheet", "keep the id column as text");
    assertThat(read.rejects().get(1).reason()).contains("text is empty");
  }

  @Test
  void fourCatTakesThePlatformFromTheAddress() throws IOException {
    Post post = Fixture.posts("4cat/tiktok.csv").only();

    assertThat(post.id()).hasToString("tiktok:7");
    assertThat(post.url()).isEqualTo("https://tiktok.com/@ann/video/7");
    assertThat(post.account()).isEqualTo(new Account("99", "Ann", "ann", null, 1000L));
    assertThat(post.metrics()).isEqualTo(new Metrics(5L, 6L, 7L, 8L));
  }

  @Test
  void fourCatTelegramCountsMessagesByChat() throws IOException {
    Outcome<Post> read = Fixture.posts("4cat-telegram/channel.csv");

    assertThat(read.format()).isEqualTo("4cat-telegram/1");
    assertThat(read.values().stream().map(p -> p.id().local()))
        .containsExactly("teahouse-41", "teahouse-42", "teahouse-43");
    Post first = read.values().getFirst();
    assertThat(first.createdAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(first.text()).isEqualTo("第一條\n第二行");
    assertThat(first.account()).isEqualTo(new Account("1001", "老茶馆", "teahouse", null, null));
    assertThat(first.metrics().views()).isEqualTo(5200);
    assertThat(first.mentions()).containsExactly("ann", "bob");
    assertThat(first.extra())
        .containsEntry("timestamp_edited", "2021-05-03 12:30:00")
        .containsEntry("reactions", "👍3,😡1");
    assertThat(read.values().get(1).inReplyTo()).isEqualTo("teahouse-41");
    assertThat(read.values().get(1).kind()).isEqualTo(PostKind.REPLY);
    assertThat(read.values().get(2).kind()).isEqualTo(PostKind.REPOST);
    assertThat(read.values().get(2).createdAt()).isEqualTo("2021-05-03T10:06:00Z");
    assertThat(read.values().get(2).extra())
        .containsEntry("author_forwarded_from_name", "Other channel");
    assertThat(read.rejects().getFirst().raw()).contains("teahouse-44.jpeg");
  }

  @Test
  void crowdTangleReadsZonesGroupedFiguresAndItsEverChangingLastColumn() throws IOException {
    Outcome<Post> read = Fixture.posts("crowdtangle/pages.csv");

    assertThat(read.format()).isEqualTo("crowdtangle/1");
    Post post = read.values().getFirst();
    assertThat(post.id()).hasToString("facebook:100064000000001_4123456789012345");
    assertThat(post.text()).isEqualTo("Gun violence,\r\nagain \"here\"");
    assertThat(post.createdAt()).isEqualTo("2021-05-03T14:00:00Z");
    assertThat(post.account())
        .isEqualTo(
            new Account(
                "100064000000001",
                "Tea House",
                "teahouse",
                Instant.parse("2009-12-18T00:07:21Z"),
                1000L));
    assertThat(post.metrics()).isEqualTo(new Metrics(1000L, 34L, 200L, 0L));
    assertThat(post.urls()).containsExactly("https://example.org/long");
    assertThat(post.extra())
        .containsEntry("Post Created", "2021-05-03 10:00:00 EDT")
        .containsEntry("Total Interactions", "1,234")
        .containsEntry("Link", "https://example.org/short")
        .containsEntry("Description", "What the page says");
    assertThat(post.extra().keySet()).anyMatch(name -> name.startsWith("Overperforming Score"));
  }

  @Test
  void aCrowdTanglePostWithoutMessageSaysWhatItsPictureSays() throws IOException {
    Outcome<Post> read = Fixture.posts("crowdtangle/pages.csv");

    Post picture = read.values().get(1);
    assertThat(picture.text()).isEqualTo("枪支暴力");
    assertThat(picture.id()).hasToString("facebook:333");
    assertThat(picture.createdAt()).isEqualTo("2021-11-08T14:00:00Z");
    assertThat(requireNonNull(picture.account()).id()).isNull();
    assertThat(picture.extra())
        .containsEntry("Facebook Id", "1.00064E+14")
        .containsEntry("Image Text", "枪支暴力");
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void crowdTangleOfInstagramIsOfThatPlatform() throws IOException {
    Post post = Fixture.posts("crowdtangle/instagram.csv").only();

    assertThat(post.id()).hasToString("instagram:CObcd-_fGh1");
    assertThat(post.text()).isEqualTo("茶 and talk #tea");
    assertThat(post.createdAt()).isEqualTo("2021-05-03T17:00:00Z");
  }

  @Test
  void metaContentLibraryKeepsEditsReactionsAndShares() throws IOException {
    Outcome<Post> read = Fixture.posts("meta-content-library/posts.csv");

    assertThat(read.format()).isEqualTo("meta-content-library/1");
    Post post = read.values().getFirst();
    assertThat(post.id()).hasToString("facebook:594000000000001");
    assertThat(post.lang()).isEqualTo("zh");
    assertThat(post.createdAt()).isEqualTo("2023-05-03T10:00:00Z");
    assertThat(post.account()).isEqualTo(new Account("5001", "Tea House", "teahouse", null, null));
    assertThat(post.metrics()).isEqualTo(new Metrics(12L, 4L, 5L, 1200L));
    assertThat(post.hashtags()).containsExactly("枪支", "usa");
    assertThat(post.urls()).containsExactly("https://example.org/l");
    assertThat(post.extra())
        .containsEntry("modified_time", "2023-05-03T11:00:00+0000")
        .containsEntry("statistics.love_count", "3");
    assertThat(read.values().get(1).repostOf()).isEqualTo("594000000000001");
    assertThat(read.values().get(1).kind()).isEqualTo(PostKind.REPOST);
    assertThat(read.values().get(2).id()).hasToString("instagram:1784");
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void metaContentLibraryIsReadFromJsonLinesToo() throws IOException {
    Post post = Fixture.posts("meta-content-library/posts.jsonl").only();

    assertThat(post.id()).hasToString("facebook:594000000000001");
    assertThat(requireNonNull(post.account()).name()).isEqualTo("Tea House");
    assertThat(post.extra())
        .containsEntry("statistics.reaction_count", "20")
        .containsEntry("post_owner.verified", "true")
        .containsEntry("multimedia", "[{\"type\":\"photo\"}]");
  }

  @Test
  void youTubeCommentsLoseTheirMarkupAndKeepItAside() throws IOException {
    Outcome<Post> read = Fixture.posts("youtube-data-tools/comments.csv");

    assertThat(read.format()).isEqualTo("youtube-data-tools/1");
    Post post = read.values().getFirst();
    assertThat(post.id()).hasToString("youtube:UgzAAA");
    assertThat(post.text()).isEqualTo("It's true\nalways I <3 it");
    assertThat(post.extra())
        .containsEntry("text as displayed", "It&#39;s <b>true</b><br />always I &lt;3 it");
    assertThat(post.account()).isEqualTo(new Account("UCann", "Ann", null, null, null));
    assertThat(post.metrics()).isEqualTo(new Metrics(7L, 1L, null, null));
    Post reply = read.values().get(1);
    assertThat(reply.text()).isEqualTo("不是 <3 & 真的");
    assertThat(reply.inReplyTo()).isEqualTo("UgzAAA");
    assertThat(reply.kind()).isEqualTo(PostKind.REPLY);
    assertThat(reply.extra()).containsEntry("isReplyToName", "Ann");
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void youTubeVideosSayTheirTitleAndDescription() throws IOException {
    Post video = Fixture.posts("youtube-data-tools/videos.tab").only();

    assertThat(video.id()).hasToString("youtube:dQw4w9WgXcQ");
    assertThat(video.text()).isEqualTo("A \"title\"\nA description");
    assertThat(video.createdAt()).isEqualTo("2022-11-11T05:30:01Z");
    assertThat(video.metrics()).isEqualTo(new Metrics(10L, 4L, null, 1000L));
    assertThat(video.extra())
        .containsEntry("videoTitle", "A \"title\"")
        .containsEntry("tags", "a,b");
  }

  @Test
  void weiboTablesAreInBeijingTimeAndKeepWhatWasReposted() throws IOException {
    Outcome<Post> read = Fixture.posts("weibo-csv/crawler.csv");

    assertThat(read.format()).isEqualTo("weibo-csv/1");
    Post post = read.values().getFirst();
    assertThat(post.id()).hasToString("weibo:4634000000000001");
    assertThat(post.createdAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(post.metrics()).isEqualTo(new Metrics(12L, 3L, null, null));
    assertThat(post.hashtags()).containsExactly("枪支", "美国");
    assertThat(post.mentions()).containsExactly("老周", "阿明");
    assertThat(post.extra())
        .containsEntry("转发数", "100万+")
        .containsEntry("是否编辑过", "True")
        .containsEntry("编辑次数", "2");
    Post repost = read.values().get(1);
    assertThat(repost.kind()).isEqualTo(PostKind.REPOST);
    assertThat(repost.repostOf()).isEqualTo("4634000000000001");
    assertThat(repost.extra()).containsEntry("源微博正文", "枪击又发生了");
    assertThat(read.rejects().getFirst().reason()).contains("4.634E+15");
  }

  @Test
  void weiboSearchTablesNameTheAccountAndAZoneCanBeGiven() throws IOException {
    ReadOptions tokyo = Fixture.OPTIONS.withZone(ZoneId.of("Asia/Tokyo"));

    Post post = Fixture.posts("weibo-csv/search.csv", tokyo).only();

    assertThat(post.id()).hasToString("weibo:4634000000000003");
    assertThat(post.account()).isEqualTo(new Account("2279086572", "老周", null, null, null));
    assertThat(post.createdAt()).isEqualTo("2021-05-03T09:03:00Z");
    assertThat(post.metrics()).isEqualTo(new Metrics(3L, 2L, 1L, null));
  }

  @Test
  void twarcTablesHoldListsAsJson() throws IOException {
    Outcome<Post> read = Fixture.posts("twarc-csv/tweets.csv");

    assertThat(read.format()).isEqualTo("twarc-csv/1");
    Post post = read.values().getFirst();
    assertThat(post.hashtags()).containsExactly("枪支");
    assertThat(post.mentions()).containsExactly("bob");
    assertThat(post.urls()).containsExactly("https://example.org/x,y");
    assertThat(post.account())
        .isEqualTo(new Account("77", "Ann", "ann", Instant.parse("2016-10-10T00:00:00Z"), 5200L));
    assertThat(post.metrics()).isEqualTo(new Metrics(4L, 1L, 2L, 9L));
    assertThat(read.values().stream().map(Post::kind))
        .containsExactly(PostKind.POST, PostKind.REPOST, PostKind.QUOTE);
    assertThat(List.of(read.values().get(1), read.values().get(2)))
        .extracting(Post::repostOf)
        .containsExactly("1", "2");
    assertThat(read.values().get(2).inReplyTo()).isEqualTo("1");
    assertThat(read.rejects()).hasSize(1);
  }
}
