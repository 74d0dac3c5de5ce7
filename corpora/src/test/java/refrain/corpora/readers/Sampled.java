package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Source;
import refrain.corpora.Statement;

/**
 * A fixture and what its reading must come to.
 *
 * @param statements whether it holds statements rather than posts
 * @param format the format that must recognise it
 */
record Sampled(
    String file, boolean statements, String format, int read, int skipped, int rejected) {
  static final List<Sampled> ALL =
      List.of(
          posts("native/posts.jsonl", "native/1", 4, 0, 5),
          posts("csv/4cat-custom.csv", "csv/1", 3, 0, 5),
          posts("json/articles.jsonl", "json/1", 1, 0, 1),
          posts("twitter-archive/tweets.csv", "twitter-archive/1", 4, 0, 1),
          posts("weibo-json/nested.jsonl", "weibo-json/1", 2, 0, 0),
          posts("weibo-json/flat.jsonl", "weibo-json/1", 1, 0, 0),
          posts("beir/queries.jsonl", "beir-queries/1", 1, 0, 0),
          posts("4cat/x.csv", "4cat/1", 4, 0, 2),
          posts("4cat/tiktok.csv", "4cat/1", 1, 0, 0),
          posts("4cat-telegram/channel.csv", "4cat-telegram/1", 3, 0, 1),
          posts("crowdtangle/pages.csv", "crowdtangle/1", 2, 0, 1),
          posts("crowdtangle/instagram.csv", "crowdtangle/1", 1, 0, 0),
          posts("meta-content-library/posts.csv", "meta-content-library/1", 3, 0, 1),
          posts("meta-content-library/posts.jsonl", "meta-content-library/1", 1, 0, 0),
          posts("youtube-data-tools/comments.csv", "youtube-data-tools/1", 2, 0, 1),
          posts("youtube-data-tools/videos.tab", "youtube-data-tools/1", 1, 0, 0),
          posts("weibo-csv/crawler.csv", "weibo-csv/1", 2, 0, 1),
          posts("weibo-csv/search.csv", "weibo-csv/1", 1, 0, 0),
          posts("twarc-csv/tweets.csv", "twarc-csv/1", 3, 0, 1),
          posts("zeeschuimer/items.ndjson", "zeeschuimer/1", 9, 0, 1),
          posts("twitter-api/response.json", "twitter-api/1", 3, 0, 1),
          posts("twitter-api/pages.jsonl", "twitter-api/1", 3, 1, 3),
          posts("twitter-api/flattened.jsonl", "twitter-api/1", 3, 0, 0),
          posts("youtube-api/threads.json", "youtube-api/1", 2, 0, 1),
          posts("youtube-api/videos.jsonl", "youtube-api/1", 3, 1, 0),
          posts("telegram/result.json", "telegram/1", 4, 1, 2),
          posts("telegram/account.json", "telegram/1", 3, 1, 0),
          statements("warc/plain.warc", "warc/1", 3, 5, 1),
          statements("warc/packed.warc.gz", "warc/1", 3, 5, 1),
          statements("feed/rss-gb2312.xml", "feed/1", 2, 0, 2),
          statements("feed/atom.xml", "feed/1", 2, 0, 0),
          statements("feed/rss1.rdf", "feed/1", 1, 0, 0),
          statements("html/mfa-gb2312.html", "html/1", 1, 0, 0),
          statements("html/transcript.html", "html/1", 1, 0, 0),
          statements("html/article.xhtml", "html/1", 1, 0, 0),
          statements("html/fragment.html", "html/1", 1, 0, 0),
          statements("html/empty.html", "html/1", 0, 0, 1),
          statements("native/statements.jsonl", "native/1", 2, 0, 2),
          statements("beir/corpus.jsonl", "beir-corpus/1", 3, 0, 1),
          statements("site-headlines/headlines.tsv", "site-headlines/1", 5, 0, 1),
          statements("json/articles.jsonl", "json/1", 1, 0, 1),
          statements("statements/mfa.csv", "csv/1", 3, 0, 0));

  private static Sampled posts(String file, String format, int read, int skipped, int rejected) {
    return new Sampled(file, false, format, read, skipped, rejected);
  }

  private static Sampled statements(
      String file, String format, int read, int skipped, int rejected) {
    return new Sampled(file, true, format, read, skipped, rejected);
  }

  /** Tells whether it is a table with a header and no ragged rows. */
  boolean table() {
    return (file.endsWith(".csv") || file.endsWith(".tab")) && !file.startsWith("csv/");
  }

  /** Tells whether its encoding is a matter of the format, not of the file. */
  boolean binary() {
    return format.startsWith("html") || format.startsWith("feed") || format.startsWith("warc");
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(Fixture.file(file));
  }

  /** Returns the text without a byte-order mark. */
  String text() throws IOException {
    String text = new String(bytes(), UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  Outcome<?> read(Path path, ReadOptions options) throws IOException {
    return statements
        ? Outcome.of(Readers.statements(path, options))
        : Outcome.of(Readers.posts(path, options));
  }

  List<Source> sources(Outcome<?> read) {
    return read.values().stream().map(Sampled::source).toList();
  }

  /** Returns the values as JSON, without where they came from and the order of their extras. */
  List<String> written(Outcome<?> read) {
    return read.values().stream().map(Sampled::written).toList();
  }

  private static Source source(@Nullable Object value) {
    if (value instanceof Post post) return post.source();
    if (value instanceof Statement statement) return statement.source();
    throw new AssertionError("neither post nor statement: " + value);
  }

  private static String written(@Nullable Object value) {
    Source source = source(value);
    String json =
        value instanceof Post post
            ? NativeJson.write(post.with().extra(Map.of()).build()) + sorted(post.extra())
            : NativeJson.write((Statement) requireNonNull(value));
    return Stream.of(source.file(), source.sha256(), "\"line\":" + source.line())
        .reduce(json, (text, part) -> text.replace(part, ""));
  }

  private static String sorted(Map<String, String> extra) {
    return new TreeMap<>(extra).toString();
  }

  @Override
  public String toString() {
    return file;
  }
}
