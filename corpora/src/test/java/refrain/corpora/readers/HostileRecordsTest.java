package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.Statement;

/** Records made to hurt a reader: they are refused, the others are read, memory stays bounded. */
class HostileRecordsTest {
  private static final String DEEP = "[".repeat(100_000) + "]".repeat(100_000);
  private static final String HUGE = "長".repeat(CharWindow.MAX + 1);

  /** One fixture of each format. */
  static final List<Sampled> FORMATS =
      List.copyOf(
          Sampled.ALL.stream()
              .filter(s -> !s.file().endsWith(".gz"))
              .collect(Collectors.toMap(Sampled::format, s -> s, (first, s) -> first, TreeMap::new))
              .values());

  private static final byte[] BLANKS = gzip(" ".repeat(1 << 20).getBytes(UTF_8), 70);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"source_platform\":\"x.com\",\"item_id\":\"1\",\"data\":{\"text\":\"a\",\"x\":%s}}",
        "{\"id\":\"1\",\"author_id\":\"2\",\"conversation_id\":\"1\",\"text\":\"a\",\"x\":%s}",
        "{\"kind\":\"youtube#comment\",\"id\":\"1\",\"snippet\":{\"authorDisplayName\":\"A\",\"textOriginal\":\"a\",\"x\":%s}}",
        "{\"id\":\"1\",\"text\":\"a\",\"mcl_url\":\"https://www.facebook.com/1\",\"x\":%s}",
        "{\"id\":\"1\",\"text\":\"a\",\"user\":\"empty\",\"reposts\":%s}",
      })
  void aLineNestedTooDeepOrTooLongIsARejectAndTheOthersAreRead(String record) throws IOException {
    String good = record.replace("%s", "1");
    String lines =
        good
            + "\n"
            + record.replace("%s", DEEP)
            + "\n"
            + record.replace("%s", "\"" + HUGE + "\"")
            + "\n"
            + good;

    Outcome<Post> read = posts(lines);

    assertThat(read.values()).hasSize(2);
    assertThat(read.rejects().stream().map(Reject::line)).containsExactly(2L, 3L);
    assertThat(read.rejects().get(0).reason()).contains("nesting depth");
    assertThat(read.rejects().get(1).reason()).contains("longer than");
  }

  @Test
  void aTelegramMessageNestedTooDeepOrTooLongCostsOnlyItself() throws IOException {
    String message = "{\"id\":1,\"type\":\"message\",\"date\":\"2021-05-03T12:00:00\",\"text\":%s}";
    List<String> messages =
        List.of("\"a\"", DEEP, "\"" + HUGE + "\"", "\"b\"").stream()
            .map(t -> message.replace("%s", t))
            .toList();

    Outcome<Post> read =
        posts("{\"name\":\"c\",\"messages\":[\n" + String.join(",\n", messages) + "]}");

    assertThat(read.values().stream().map(Post::text)).containsExactly("a", "b");
    assertThat(read.rejects().get(0).reason()).contains("nesting depth");
    assertThat(read.rejects().get(1).reason()).contains("longer than");
  }

  @Test
  void aPageOfTweetsThatIsTooLongIsOneRejectAndTheNextIsRead() throws IOException {
    String page =
        "{\"data\":[{\"id\":\"1\",\"author_id\":\"2\",\"conversation_id\":\"1\",\"text\":\"%s\"}]}\n";

    Outcome<Post> read =
        posts(page.replace("%s", "a") + page.replace("%s", HUGE) + page.replace("%s", "b"));

    assertThat(read.values().stream().map(Post::text)).containsExactly("a", "b");
    assertThat(read.rejects().getFirst().reason()).contains("longer than");
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  void aBombBehindSoundRecordsIsStopped(Sampled sampled) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(gzip(sampled.bytes(), 1));
    packed.write(BLANKS);
    Path file = Files.write(folder.resolve("bomb"), packed.toByteArray());

    assertThatThrownBy(() -> sampled.read(file, Fixture.OPTIONS))
        .isInstanceOfAny(IOException.class, BadInput.class)
        .hasMessageMatching("(?s).*(bomb|cannot be parsed|WARC).*");
  }

  @ParameterizedTest
  @CsvSource({"1000000", "10000000"})
  void aTableOfMillionsOfColumnsIsRefused(int columns) throws IOException {
    for (String header : List.of("tweetid,tweet_text", "Post Created,URL,Page Name", "bid,正文")) {
      Path file =
          Files.writeString(folder.resolve("wide"), header + ",x".repeat(columns) + "\n1,2\n");

      assertThatThrownBy(() -> Readers.posts(file, Fixture.OPTIONS))
          .isInstanceOf(BadInput.class)
          .hasMessageMatching(
              "(?s).*(cells; at most|line of .* characters is longer|no column is known).*");
    }
  }

  @Test
  void entitiesOfADocumentTypeAreNeitherFetchedNorBlownUp() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
    StringBuilder laughs = new StringBuilder("<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++)
      laughs.append("<!ENTITY lol%d \"%s\">".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
    String feed =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY s SYSTEM '%s'>%s]><rss><channel><item><title>t</title><description>a &s;&lol9; b</description></item></channel></rss>"
            .formatted(secret.toUri(), laughs);

    String told = told(feed);

    assertThat(told).doesNotContain("SECRET").doesNotContain("lollol").hasSizeLessThan(2000);
  }

  @Test
  void aFeedNestedDeepOrWithAnEndlessAttributeIsBounded() throws IOException {
    String deep = "<rss><channel><item><description>" + "<a>".repeat(100_000) + "x";
    String attribute =
        "<rss><channel><item><link a=\"" + "x".repeat(40_000_000) + "\"/></item></channel></rss>";
    String long_ =
        "<rss><channel><item><description>"
            + HUGE
            + "</description></item><item><description>b</description></item></channel></rss>";

    assertThat(told(deep)).contains("XML is not sound");
    assertThat(told(attribute)).contains("single part");
    assertThat(told(long_)).contains("longer than").endsWith("b");
  }

  @Test
  void aPageNestedDeepIsRead() throws IOException {
    assertThat(told("<html><body>" + "<div>".repeat(100_000) + "a text that is long enough"))
        .contains("long enough");
  }

  @Test
  void aPageThatIsTooLongIsRefused() throws IOException {
    assertThat(told("<html><body><p>" + "x".repeat(WholeBytes.MAX))).contains("longer than");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WARC-Type: response\\r\\nContent-Length: 999999999999",
        "WARC-Type: response\\r\\nContent-Length: -5",
        "WARC-Type: response\\r\\nContent-Length: many",
        "WARC-Type: response",
        "WARC-Date: soon\\r\\nWARC-Type: resource\\r\\nContent-Type: text/html\\r\\nContent-Length: 4",
        "nonsense",
      })
  void anArchiveThatLiesAboutItselfIsReported(String header) throws IOException {
    String record = "WARC/1.0\r\n" + header.replace("\\r\\n", "\r\n") + "\r\n\r\n<p>x\r\n\r\n";

    assertThat(told(record)).isNotBlank();
  }

  @Test
  void anArchiveWithAnEndlessHeaderIsStopped() throws IOException {
    assertThat(told("WARC/1.0\r\nWARC-Type: response\r\nX: " + "x".repeat(20_000_000)))
        .contains("single part");
  }

  /** Returns what reading statements came to: texts, reasons, or why it stopped. */
  private String told(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("statements"), text);
    List<Statement> values = Collections.synchronizedList(new ArrayList<>());
    List<Reject> rejects = new ArrayList<>();
    String end = "";
    try (RowStream<Statement> stream = Readers.statements(file, Fixture.OPTIONS)) {
      end = String.join(" ", Outcome.into(stream, values, rejects).skipped());
    } catch (BadInput | IOException e) {
      end = String.valueOf(e.getMessage());
    }
    return rejects.stream().map(Reject::reason).toList()
        + end
        + values.stream().map(Statement::text).reduce("", String::concat);
  }

  private static byte[] gzip(byte[] bytes, int times) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  private Outcome<Post> posts(String text) throws IOException {
    return Fixture.postsOf(folder, text.getBytes(UTF_8), Fixture.OPTIONS);
  }
}
