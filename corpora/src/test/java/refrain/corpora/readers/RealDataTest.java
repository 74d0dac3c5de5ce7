package refrain.corpora.readers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.Statement;

/** Real public files, read where they lie; skipped where they do not. */
class RealDataTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  @Test
  void everyWeiboRumourIsAPost() throws IOException {
    Outcome<Post> read = posts("posts/weibo-ced.jsonl.gz", options());

    assertThat(read.format()).isEqualTo("weibo-json/1");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.values().size()).isEqualTo(3_387);
    Post first = read.values().getFirst();
    assertThat(first.id()).hasToString("weibo:yBmepBtUB");
    assertThat(first.createdAt()).isEqualTo(Instant.ofEpochSecond(1347334462));
    assertThat(requireNonNull(first.account()).id()).isEqualTo("2279086572");
    assertThat(requireNonNull(first.account()).followers()).isEqualTo(227833);
    assertThat(first.metrics().reposts()).isEqualTo(225);
    assertThat(first.extra()).containsEntry("user.location", "上海").containsEntry("pics", "1");
    assertThat(read.values()).allMatch(p -> p.createdAt() != null);
    assertThat(read.values().stream().filter(p -> p.extra().containsKey("user.gender")).count())
        .isEqualTo(3_300);
  }

  @Test
  void everyArchiveTweetIsAPostWithItsIdIntact() throws IOException {
    Outcome<Post> read = posts("posts/tweets-state-linked-and-news.csv.gz", options());

    assertThat(read.format()).isEqualTo("twitter-archive/1");
    assertThat(read.values().size() + read.rejects().size()).isEqualTo(10_000);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.values().stream().map(p -> p.id().local()).distinct()).hasSize(9_997);
    assertThat(read.values().getFirst().id()).hasToString("twitter:1189300879905755142");
    assertThat(requireNonNull(read.values().getFirst().account()).name()).isEqualTo("AbacusNews");
    assertThat(read.values()).allMatch(p -> p.extra().containsKey("troll_or_not"));
    List<String> texts = read.values().stream().map(Post::text).toList();
    assertThat(texts.get(5)).isEqualTo(rawCells("posts/tweets-state-linked-and-news.csv.gz", 5));
  }

  @Test
  void lineMessagesKeepTheLinesInsideQuotes() throws IOException {
    Outcome<Post> read =
        posts("posts/line-messages-zh-hant.csv.gz", options().withMapping("platform='line'"));

    assertThat(read.values().size()).isEqualTo(2_982);
    assertThat(read.values().get(2).text())
        .isEqualTo(
            """
            孝子淚曝爸爸「內臟破裂瀕死」跪求媽祖救父！他對媽祖承諾「這件事」爸爸一周竟康復痛哭：媽祖顯靈！
            http://ezp93.com/p128458.asp
            """);
    assertThat(read.values().get(2).id()).hasToString("line:21195.json");
    assertThat(read.values().get(2).source().line()).isEqualTo(4);
    assertThat(read.values().get(3).source().line()).isEqualTo(7);
  }

  @Test
  void covidRumoursLoadAndUnreadableTimesAreRejected() throws IOException {
    Outcome<Post> read =
        posts("posts/covid-rumours-en.csv.gz", options().withMapping("url=source"));

    assertThat(read.values().size() + read.rejects().size()).isEqualTo(7_179);
    assertThat(read.rejects()).allMatch(r -> r.reason().contains("could not read time"));
    assertThat(read.rejects().size()).isEqualTo(7);
    assertThat(read.values().stream().filter(p -> p.createdAt() != null)).hasSizeGreaterThan(2_700);
  }

  @Test
  void nativeTweetsLoadUnmapped() throws IOException {
    Outcome<Post> read = posts("posts/tweets-state-media-and-canadian-news.jsonl.gz", options());

    assertThat(read.format()).isEqualTo("native/1");
    assertThat(read.values().size()).isEqualTo(499);
    assertThat(read.rejects().size()).isEqualTo(1);
    assertThat(read.rejects().getFirst().line()).isEqualTo(223);
    assertThat(read.rejects().getFirst().reason()).contains("empty");
    assertThat(read.values().getFirst().id()).hasToString("twitter:1267438892229095425");
  }

  @Test
  void foreignMinistryRemarksTakeDayAndSpeakerFromTheTitle() throws IOException {
    ReadOptions beijing = options().withZone(ZoneId.of("Asia/Shanghai"));
    Outcome<Statement> read = statements("statements/mfa-remarks-zh.csv.gz", beijing);

    assertThat(read.values().size()).isEqualTo(1_000);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.values()).allMatch(s -> s.url() != null && s.url().startsWith("http"));
    assertThat(read.values()).allMatch(s -> s.outlet().name().equals("Chinese Foreign Ministry"));
    assertThat(read.values())
        .allMatch(
            s ->
                (s.publishedAt() != null)
                    == requireNonNull(s.title()).strip().matches("\\d{4}年\\d+月\\d+日.*"));
    assertThat(read.values().stream().filter(s -> s.publishedAt() != null)).hasSizeGreaterThan(830);
    Set<String> speakers = values(read, Statement::speaker);
    assertThat(speakers).containsExactlyInAnyOrder("耿爽", "华春莹", "陆慷", "赵立坚");
    Statement conference =
        read.values().stream()
            .filter(s -> requireNonNull(s.title()).startsWith("2020年4月29日"))
            .findFirst()
            .get();
    assertThat(conference.publishedAt()).isEqualTo(Instant.parse("2020-04-28T16:00:00Z"));
  }

  @Test
  void everyHeadlineOfTheFiveSitesHasItsDate() throws IOException {
    Outcome<Statement> unmapped =
        statements("statements/state-media-headlines-en.tsv.gz", options());
    Outcome<Statement> mapped =
        statements(
            "statements/state-media-headlines-en.tsv.gz",
            options().withMapping("outlet=1,published_at=2,text=3"));

    assertThat(unmapped.format()).isEqualTo("site-headlines/1");
    assertThat(unmapped.values().size() + unmapped.rejects().size()).isEqualTo(37_818);
    assertThat(unmapped.rejects().stream().map(Reject::line))
        .containsExactly(19523L, 29914L, 34455L);
    assertThat(unmapped.rejects()).allMatch(r -> r.reason().contains("empty"));
    assertThat(unmapped.values()).allMatch(s -> s.publishedAt() != null);
    assertThat(values(unmapped, s -> s.outlet().name()))
        .containsExactlyInAnyOrder("Xinhua", "CGTN", "Global Times", "China Daily", "BBC");
    assertThat(unmapped.values()).anyMatch(s -> s.text().startsWith("\"Knife Angel\" national"));
    assertThat(mapped.values().stream().map(Statement::text))
        .containsExactlyElementsOf(unmapped.values().stream().map(Statement::text).toList());
    assertThat(mapped.format()).isEqualTo("csv/1");
  }

  @Test
  void partyNewsLoadsMappedAndUnmapped() throws IOException {
    Outcome<Statement> mapped =
        statements(
            "statements/cpc-news-zh.jsonl.gz",
            options().withMapping("text=body,title=title,published_at=date,outlet='CPC News'"));
    Outcome<Statement> unmapped = statements("statements/cpc-news-zh.jsonl.gz", options());

    assertThat(mapped.values().size()).isEqualTo(3_675);
    assertThat(mapped.rejects().size()).isEqualTo(49);
    assertThat(mapped.rejects()).allMatch(r -> r.reason().contains("empty"));
    assertThat(mapped.values().getFirst().outlet().name()).isEqualTo("CPC News");
    assertThat(mapped.values().getFirst().publishedAt())
        .isEqualTo(Instant.parse("2020-11-29T00:00:00Z"));
    assertThat(mapped.values().getFirst().extra()).containsEntry("section", "fgdj");
    assertThat(unmapped.values().size()).isEqualTo(3_675);
  }

  @Test
  void narrativeSeedsLoadWithTheirColumnsNamed() throws IOException {
    Outcome<Statement> phrases =
        statements(
            "statements/dtl-aligned-phrases.csv",
            options().withMapping("text=Example Sentence,outlet=Example Source,url=Example Url"));
    Outcome<Statement> cases =
        statements(
            "statements/euvsdisinfo-cases.csv", options().withMapping("url=id,outlet=outlets"));
    Outcome<Statement> summaries =
        statements(
            "statements/weibo-ukraine-narrative-summaries.tsv",
            options().withMapping("text=Weibo Cluster Summary,outlet='Weibo'"));

    assertThat(phrases.values().size()).isEqualTo(83);
    assertThat(phrases.values().size() + phrases.rejects().size()).isEqualTo(467);
    assertThat(cases.values().size()).isEqualTo(10_892);
    assertThat(summaries.values().size()).isEqualTo(2_147);
  }

  @Test
  void summariesUnmappedAreToldWhichColumnToName() throws IOException {
    Path file = file("statements/weibo-ukraine-narrative-summaries.tsv");

    assertThatThrownBy(() -> Readers.statements(file, options()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Number of Weibos")
        .hasMessageContaining("--map \"text=Weibo Cluster Summary\"");
  }

  @Test
  void evaluationSetsKeepTheirIds() throws IOException {
    Outcome<Statement> claims = statements("checkthat2020/corpus.jsonl.gz", options());
    Outcome<Post> tweets = posts("checkthat2020/queries.test.jsonl", options());

    assertThat(claims.format()).isEqualTo("beir-corpus/1");
    assertThat(claims.values().size()).isEqualTo(10_375);
    assertThat(claims.values().getFirst().id().value()).isEqualTo("0");
    assertThat(tweets.format()).isEqualTo("beir-queries/1");
    assertThat(tweets.values().size()).isEqualTo(199);
    assertThat(tweets.values().getFirst().id().local()).isEqualTo("999");
  }

  private static ReadOptions options() {
    return ReadOptions.of("real");
  }

  private static Outcome<Post> posts(String name, ReadOptions options) throws IOException {
    return Outcome.of(Readers.posts(file(name), options));
  }

  private static Outcome<Statement> statements(String name, ReadOptions options)
      throws IOException {
    return Outcome.of(Readers.statements(file(name), options));
  }

  private static Path file(String name) {
    Path file = DATA.resolve(name);
    assumeTrue(
        Files.exists(file), () -> "skipped: there is no " + file.toAbsolutePath().normalize());
    return file;
  }

  private static <V> Set<V> values(Outcome<Statement> read, Function<Statement, V> of) {
    return read.values().stream().map(of).filter(v -> v != null).collect(Collectors.toSet());
  }

  /** The text of the n-th row as the file holds it, cut out without a CSV reader. */
  private static String rawCells(String name, int row) throws IOException {
    try (var gzip = new GZIPInputStream(Files.newInputStream(file(name)));
        var lines = new BufferedReader(new InputStreamReader(gzip, StandardCharsets.UTF_8))) {
      String line = lines.lines().skip(row + 1L).findFirst().orElseThrow();
      return line.split("\",\"", -1)[1];
    }
  }
}
