package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Post;

/** Texts of many lots: what is cut and converted side by side reads as one row after the other. */
class RowsTest {
  private static final int ROWS = 12_000;

  @TempDir private Path folder;

  /** Each row takes two lines; every thousandth has no text. */
  private static byte[] table() {
    StringBuilder table = new StringBuilder("id,text\n");
    for (int i = 0; i < ROWS; i++)
      table.append(i).append(i % 1000 == 999 ? ",\"\n\"\n" : ",\"a\n口罩 " + i + "\"\n");
    return table.toString().getBytes(UTF_8);
  }

  @Test
  void rowsKeepTheirOrderAndTheirLines() throws IOException {
    Outcome<Post> read = Fixture.postsOf(folder, table(), Fixture.OPTIONS);

    assertThat(read.rejects()).extracting(Reject::line).startsWith(2000L, 4000L).hasSize(12);
    assertThat(read.values())
        .extracting(post -> post.id().local() + " on " + post.source().line())
        .containsExactlyElementsOf(
            IntStream.range(0, ROWS)
                .filter(i -> i % 1000 != 999)
                .mapToObj(i -> i + " on " + (2 + 2 * i))
                .toList());
  }

  @Test
  void messagesThatOneAnswerHoldsAreCountedInTheirOrder() throws IOException {
    String items =
        String.join(
            ",",
            IntStream.range(0, ROWS)
                .mapToObj(
                    """
                    {"kind":"youtube#comment","id":"%d","snippet":{"authorDisplayName":"a",\
                    "textOriginal":"tea"}}"""
                        ::formatted)
                .toList());
    byte[] answer = ("[{\"items\":[" + items + "]}," + items + "]").getBytes(UTF_8);

    Outcome<Post> read = Fixture.postsOf(folder, answer, Fixture.OPTIONS);

    assertThat(read.format()).isEqualTo("youtube-api/1");
    assertThat(read.values())
        .extracting(post -> post.id().local() + " " + post.source().line())
        .containsExactlyElementsOf(
            IntStream.range(0, 2 * ROWS).mapToObj(i -> i % ROWS + " " + (i + 1)).toList());
  }

  @Test
  void aTextThatBreaksOffDoesSoAfterItsLastRow() throws IOException {
    byte[] packed = gzip(table());
    Path file = Files.write(folder.resolve("a"), Arrays.copyOf(packed, packed.length * 2 / 3));
    List<Post> posts = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();

    try (RowStream<Post> rows = Readers.posts(file, Fixture.OPTIONS)) {
      assertThatThrownBy(() -> Outcome.into(rows, posts, rejects))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("beyond line " + (2 * (posts.size() + rejects.size())) + ":")
          .hasMessageContaining("breaks off");
    }

    assertThat(posts.size()).isBetween(ROWS / 3, ROWS - 1);
    assertThat(posts.getLast().id().local())
        .isEqualTo(String.valueOf(posts.size() + rejects.size() - 1));
  }

  @Test
  void theEntryAfterOneThatBreaksOffIsReadWhole() throws IOException {
    byte[] packed = gzip(table());
    byte[] zip =
        zip(Arrays.copyOf(packed, packed.length / 2), "id,text\n1,tea\n".getBytes(UTF_8), table());

    Outcome<Post> read = Fixture.postsOf(folder, zip, Fixture.OPTIONS);

    assertThat(read.rejects()).extracting(Reject::reason).anyMatch(r -> r.contains("breaks off"));
    List<String> entries = read.values().stream().map(post -> post.source().file()).toList();
    assertThat(entries).isSorted().filteredOn(file -> file.endsWith("!2")).hasSize(ROWS - 12);
  }

  @Test
  void aStreamThatIsClosedEarlyLeavesNoThread() throws IOException {
    Path file = Files.write(folder.resolve("a"), table());
    List<Thread> before = readers();
    RowStream<Post> rows = Readers.posts(file, Fixture.OPTIONS);
    for (int i = 0; i < 2 * Rows.LOT; i++) rows.next();
    List<Thread> started = new ArrayList<>(readers());
    started.removeAll(before);

    rows.close();

    Duration tenSeconds = Duration.ofSeconds(10);
    assertThat(started)
        .hasSizeLessThanOrEqualTo(4)
        .allSatisfy(thread -> assertThat(thread.join(tenSeconds)).isTrue());
  }

  private static List<Thread> readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("reader-"))
        .toList();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(byte[]... entries) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < entries.length; i++) {
        zip.putNextEntry(new ZipEntry(String.valueOf(i)));
        zip.write(entries[i]);
      }
    }
    return packed.toByteArray();
  }
}
