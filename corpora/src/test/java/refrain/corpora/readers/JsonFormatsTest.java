package refrain.corpora.readers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refrain.corpora.Account;
import refrain.corpora.Metrics;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.PostKind;
import refrain.corpora.Source;

/** Formats of interfaces and exports in JSON, each with its traps. */
class JsonFormatsTest {
  private static final Account ANN =
      new Account("77", "Ann 安", "ann", Instant.parse("2016-10-10T00:00:00Z"), 5200L);

  @Test
  void aTwitterResponseIsJoinedWithWhatItIncludes() throws IOException {
    Outcome<Post> read = Fixture.posts("twitter-api/response.json");

    assertThat(read.format()).isEqualTo("twitter-api/1");
    Post post = read.values().getFirst();
    assertThat(post.id()).hasToString("twitter:1389150000000000001");
    assertThat(post.account()).isEqualTo(ANN);
    assertThat(post.createdAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(post.metrics()).isEqualTo(new Metrics(4L, 1L, 2L, 9L));
    assertThat(post.hashtags()).containsExactly("枪支");
    assertThat(post.urls()).containsExactly("https://example.org/x,y");
    assertThat(post.mentions()).containsExactly("bob");
    assertThat(post.extra())
        .containsEntry("conversation_id", "1389150000000000001")
        .containsEntry("public_metrics.quote_count", "3")
        .containsEntry("author.description", "茶")
        .containsEntry(
            "edit_history_tweet_ids", "[\"1389149999999999999\",\"1389150000000000001\"]");
    assertThat(post.extra().get("attachments")).contains("https://pbs.example.org/m.jpg");
    assertThat(post.extra().get("geo")).contains("Wien");
  }

  @Test
  void aRetweetIsCompletedAndAQuoteThatRepliesKeepsBothLinks() throws IOException {
    List<Post> read = Fixture.posts("twitter-api/response.json").values();

    Post retweet = read.get(1);
    assertThat(retweet.kind()).isEqualTo(PostKind.REPOST);
    assertThat(retweet.repostOf()).isEqualTo("1389140000000000001");
    assertThat(retweet.text())
        .isEqualTo("RT @bob: the beginning of something that goes on\nand ends here");
    assertThat(retweet.extra())
        .containsEntry("text as delivered", "RT @bob: the beginning of something that goes on…");
    Post both = read.get(2);
    assertThat(both.kind()).isEqualTo(PostKind.QUOTE);
    assertThat(both.repostOf()).isEqualTo("1389140000000000001");
    assertThat(both.inReplyTo()).isEqualTo("1389150000000000001");
    assertThat(both.extra().get("referenced_tweets")).contains("and ends here");
    assertThat(requireNonNull(both.account()).handle()).isEqualTo("bob");
  }

  @Test
  void anIdThatBecameANumberIsRejectedWithTheRemedy() throws IOException {
    Reject reject = Fixture.posts("twitter-api/response.json").rejects().getFirst();

    assertThat(reject.reason()).contains("1.38915E+18", "mangled by a spreadsheet");
    assertThat(reject.line()).isEqualTo(4);
    assertThat(reject.raw()).contains("a number for an id");
  }

  @Test
  void pagesOfTweetsALineEachAreReadAndABrokenOneCostsOnlyItself() throws IOException {
    Outcome<Post> read = Fixture.posts("twitter-api/pages.jsonl");

    assertThat(read.values().stream().map(p -> p.id().local() + " " + p.source().line()))
        .containsExactly("1389150000000000001 1", "1389150000000000002 1", "1389150000000000003 4");
    assertThat(read.skipped()).containsExactly("a page without tweets");
    assertThat(read.rejects().stream().map(Reject::line)).containsExactly(3L, 5L, 5L);
    assertThat(read.rejects().getFirst().raw()).endsWith("\"text\":\"brok");
    assertThat(read.values().get(0).extra().get("__twarc")).contains("2.14.0");
    assertThat(read.values().get(2).extra().get("matching_rules")).contains("guns");
  }

  @Test
  void flattenedTweetsAreReadALineEach() throws IOException {
    Outcome<Post> read = Fixture.posts("twitter-api/flattened.jsonl");

    assertThat(read.format()).isEqualTo("twitter-api/1");
    Post post = read.values().getFirst();
    assertThat(post.account()).isEqualTo(ANN);
    assertThat(post.text()).contains("two hundred and eighty");
    assertThat(post.extra()).containsEntry("text", "枪支 #枪支 😀");
    assertThat(read.values().get(1).text()).endsWith("and ends here");
    assertThat(read.values().get(2).extra())
        .containsEntry("withheld", "{\"country_codes\":[\"DE\"]}");
  }

  @Test
  void responsePagesAndFlattenedTweetsYieldTheSamePosts() throws IOException {
    List<String> fromResponse = tweets("twitter-api/response.json");
    List<String> fromPages = tweets("twitter-api/pages.jsonl");

    assertThat(fromResponse.subList(0, 3)).isEqualTo(fromPages);
  }

  private static List<String> tweets(String name) throws IOException {
    return Fixture.posts(name).values().stream()
        .map(p -> p.with().extra(Map.of()).source(Source.NONE).build())
        .map(NativeJson::write)
        .toList();
  }

  @Test
  void youTubeThreadsYieldTheirCommentAndItsReplies() throws IOException {
    Outcome<Post> read = Fixture.posts("youtube-api/threads.json");

    assertThat(read.format()).isEqualTo("youtube-api/1");
    Post top = read.values().get(0);
    assertThat(top.id()).hasToString("youtube:UgzAAA");
    assertThat(top.text()).isEqualTo("It's <b>true</b> & more");
    assertThat(top.inReplyTo()).isEqualTo("vid1");
    assertThat(top.account()).isEqualTo(new Account("UCann", "@ann", null, null, null));
    assertThat(top.metrics()).isEqualTo(new Metrics(7L, 5L, null, null));
    assertThat(top.extra())
        .containsEntry("snippet.updatedAt", "2021-05-04T00:00:00Z")
        .containsEntry("thread.isPublic", "true");
    Post reply = read.values().get(1);
    assertThat(reply.text()).isEqualTo("不是\n真的 & 好");
    assertThat(reply.inReplyTo()).isEqualTo("UgzAAA");
    assertThat(reply.extra())
        .containsEntry("snippet.videoId", "vid1")
        .containsEntry("snippet.textDisplay", "不是<br>真的 &amp; 好");
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void youTubeVideosAreReadFromEveryKindOfList() throws IOException {
    Outcome<Post> read = Fixture.posts("youtube-api/videos.jsonl");

    assertThat(read.values().stream().map(p -> p.id().local()))
        .containsExactly("vid1", "vid2", "vid3");
    Post video = read.values().getFirst();
    assertThat(video.text()).isEqualTo("A title\n描述");
    assertThat(requireNonNull(video.account()).id()).isEqualTo("UCtea");
    assertThat(video.metrics()).isEqualTo(new Metrics(10L, 4L, null, 1000L));
    assertThat(video.kind()).isEqualTo(PostKind.POST);
    assertThat(read.skipped()).containsExactly("neither comment nor video: youtube#searchResult");
  }

  @Test
  void aTelegramTextInPiecesIsJoinedAndItsLinksAreListed() throws IOException {
    Outcome<Post> read = Fixture.posts("telegram/result.json");

    assertThat(read.format()).isEqualTo("telegram/1");
    Post post = read.values().getFirst();
    assertThat(post.id()).hasToString("telegram:1487851422-41");
    assertThat(post.text()).isEqualTo("美国枪支暴力\n#枪支 https://example.org/a here  @ann");
    assertThat(post.createdAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(post.hashtags()).containsExactly("枪支");
    assertThat(post.urls()).containsExactly("https://example.org/a", "https://example.org/b");
    assertThat(post.mentions()).containsExactly("ann");
    assertThat(post.account()).isEqualTo(new Account("channel1487851422", "老茶馆", null, null, null));
    assertThat(post.extra())
        .containsEntry("edited_unixtime", "1620037800")
        .containsEntry("date", "2021-05-03T12:00:00")
        .containsEntry("chat.name", "老茶馆")
        .containsEntry("chat.type", "public_channel")
        .containsEntry("author", "编辑")
        .containsEntry("reactions", "[{\"type\":\"emoji\",\"count\":3,\"emoji\":\"👍\"}]");
  }

  @Test
  void telegramRepliesAndForwardsKeepTheirLinksAndServiceMessagesAreSkipped() throws IOException {
    Outcome<Post> read = Fixture.posts("telegram/result.json");

    assertThat(read.values().get(1).inReplyTo()).isEqualTo("1487851422-41");
    assertThat(requireNonNull(read.values().get(1).account()).id()).isEqualTo("user1001");
    Post forwarded = read.values().get(2);
    assertThat(forwarded.kind()).isEqualTo(PostKind.REPOST);
    assertThat(forwarded.extra())
        .containsEntry("forwarded_from", "Other channel")
        .containsEntry("forwarded_from_id", "channel2002");
    assertThat(read.values().get(3).text()).isEqualTo("谁的错？\n美国\n别人");
    assertThat(read.skipped()).containsExactly("a message of type service");
    assertThat(read.rejects().stream().map(Reject::line)).containsExactly(5L, 7L);
    assertThat(read.rejects().getFirst().raw()).contains("photos/photo_1.jpg");
  }

  @Test
  void aTelegramAccountIsReadChatByChatAndOldTimesAreInTheZoneGiven() throws IOException {
    Outcome<Post> read =
        Fixture.posts(
            "telegram/account.json", Fixture.OPTIONS.withZone(ZoneId.of("Europe/Vienna")));

    assertThat(read.values().stream().map(p -> p.id().local()))
        .containsExactly("11-1", "12-1", "13-1");
    assertThat(read.values())
        .extracting(Post::createdAt)
        .containsOnly(Instant.ofEpochSecond(1620036000));
    assertThat(read.values().get(0).extra()).containsEntry("chat.name", "First");
    assertThat(read.values().get(1).extra()).doesNotContainKey("chat.name");
    assertThat(read.values().get(1).text()).isEqualTo("old style");
    Post elsewhere = read.values().get(2);
    assertThat(elsewhere.inReplyTo()).isNull();
    assertThat(elsewhere.extra())
        .containsEntry("reply_to_message_id", "7")
        .containsEntry("reply_to_peer_id", "channel5");
    assertThat(read.skipped()).containsExactly("a message of type unsupported");
  }

  @Test
  void zeeschuimerReadsTweetsInTheirChangingShapes() throws IOException {
    List<Post> read = Fixture.posts("zeeschuimer/items.ndjson").values();

    Post post = read.get(0);
    assertThat(post.id()).hasToString("twitter:1389150000000000001");
    assertThat(post.account())
        .isEqualTo(new Account("77", "Ann 安", "ann", Instant.parse("2016-10-10T00:00:00Z"), 12L));
    assertThat(post.metrics()).isEqualTo(new Metrics(4L, 1L, 2L, 100L));
    assertThat(post.hashtags()).containsExactly("枪支");
    assertThat(post.extra())
        .containsEntry("source_platform_url", "https://twitter.com/search")
        .containsEntry("data.legacy.bookmark_count", "5")
        .containsEntry("timestamp_collected", "1620040000000");
    Post retweet = read.get(1);
    assertThat(retweet.text()).isEqualTo("RT @bob: the whole of it\nin two lines");
    assertThat(retweet.repostOf()).isEqualTo("1389140000000000001");
    assertThat(retweet.kind()).isEqualTo(PostKind.REPOST);
    assertThat(retweet.extra()).containsEntry("text as delivered", "RT @bob: the whole…");
    assertThat(requireNonNull(retweet.account()).handle()).isEqualTo("ann");
    Post deeper = read.get(2);
    assertThat(deeper.text()).isEqualTo("a long one");
    assertThat(deeper.kind()).isEqualTo(PostKind.QUOTE);
    assertThat(deeper.inReplyTo()).isEqualTo("1389150000000000001");
    assertThat(deeper.repostOf()).isEqualTo("1389140000000000001");
  }

  @Test
  void zeeschuimerReadsOtherPlatforms() throws IOException {
    Outcome<Post> read = Fixture.posts("zeeschuimer/items.ndjson");
    List<Post> posts = read.values();

    assertThat(posts.stream().skip(3).map(p -> p.id() + " " + p.text()))
        .containsExactly(
            "tiktok:7 a clip #枪支",
            "tiktok:900 not so",
            "threads:3_1 線上",
            "douyin:6900 抖音视频",
            "truthsocial:110 First & second\nline",
            "9gag:aaa a title only");
    assertThat(posts.get(3).metrics()).isEqualTo(new Metrics(5L, 6L, 7L, 8L));
    assertThat(posts.get(3).account()).isEqualTo(new Account("99", "Ann", "ann", null, 1000L));
    assertThat(posts.get(4).inReplyTo()).isEqualTo("7");
    assertThat(posts.get(6).inReplyTo()).isNull();
    assertThat(posts.get(6).hashtags()).containsExactly("枪支");
    assertThat(posts.get(7).extra())
        .containsEntry("text as delivered", "<p>First &amp; second</p><p>line</p>");
    assertThat(Stream.of(5, 6, 7).map(i -> requireNonNull(posts.get(i).createdAt())))
        .containsOnly(Instant.ofEpochSecond(1620036000));
    assertThat(read.rejects().getFirst().reason()).contains("text is empty");
  }
}
