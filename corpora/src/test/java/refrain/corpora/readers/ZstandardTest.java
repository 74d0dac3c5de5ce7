package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.Statement;

class ZstandardTest {
  private static final String PAGE =
      "<html><head><title>%s</title></head><body><p>What the ministry said on that day, in full.</p></body></html>";

  @TempDir Path folder;

  @Test
  void framesJoinedTogetherAreOneText() throws IOException {
    byte[] packed = join(Zstd.compress(bytes("id,text\n1,one\n")), Zstd.compress(bytes("2,two\n")));

    assertThat(posts(packed).values().stream().map(Post::text)).containsExactly("one", "two");
  }

  @Test
  void whatIsCutOffYieldsEveryCompleteRowAndSaysSo() throws IOException {
    byte[] packed = join(Zstd.compress(bytes("id,text\n1,one\n")), Zstd.compress(bytes("2,two\n")));
    List<Post> read = new ArrayList<>();

    assertThatThrownBy(() -> into(read, Arrays.copyOf(packed, packed.length - 3)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("breaks off");
    assertThat(read.stream().map(Post::text)).containsExactly("one");
  }

  @Test
  void whatIsDamagedSaysSo() {
    byte[] packed = Zstd.compress(bytes("id,text\n" + "1,one\n".repeat(100)));
    Arrays.fill(packed, packed.length / 2, packed.length, (byte) 0x7f);

    assertThatThrownBy(() -> posts(packed))
        .isInstanceOfAny(IOException.class, BadInput.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aBombIsStopped() throws IOException {
    byte[] blanks = Zstd.compress(bytes(" ".repeat(1 << 20)));
    byte[] packed = Zstd.compress(bytes("id,text\n1,one\n"));
    for (int i = 0; i < 70; i++) packed = join(packed, blanks);
    byte[] bomb = packed;

    assertThatThrownBy(() -> posts(bomb))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bomb");
  }

  @Test
  void aWindowThatTakesTooMuchMemoryIsRefusedWithTheRemedy() {
    byte window = (byte) ((29 - 10) << 3); // 512 MiB
    byte[] header = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, window, 14 << 3 | 1, 0, 0};

    assertThatThrownBy(() -> posts(join(header, bytes("id,text\n1,one\n"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("zstd -d --long=31");
  }

  @Test
  void anEntryOfAZipMayBePackedAndTheNextIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.csv.zst"));
      zip.write(Zstd.compress(bytes("id,text\n1,one\n")));
      zip.putNextEntry(new ZipEntry("b.csv"));
      zip.write(bytes("id,text\n2,two\n"));
    }

    assertThat(posts(bytes.toByteArray()).values().stream().map(Post::text))
        .containsExactly("one", "two");
  }

  @Test
  void aWebArchiveWithADictionaryIsReadBeItPackedOrNot() throws IOException {
    byte[] dictionary = bytes(PAGE.repeat(20));
    byte[] archive = join(packed(record("One"), dictionary), packed(record("Two"), dictionary));

    for (byte[] kept : List.of(dictionary, Zstd.compress(dictionary))) {
      Path file = Files.write(folder.resolve("a.warc.zst"), join(skippable(kept), archive));
      Outcome<Statement> read = Outcome.of(Readers.statements(file, Fixture.OPTIONS));

      assertThat(read.values().stream().map(Statement::title)).containsExactly("One", "Two");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x184d2a50, 0x184d2a5c, 0x184d2a5e, 0x184d2a5f})
  void whatStandsBesideTheTextIsPassedOver(int magic) throws IOException {
    byte[] beside = frame(magic, new byte[300_000]);
    byte[] packed =
        join(join(beside, frame(magic, new byte[0])), Zstd.compress(bytes("id,text\n1,one\n")));
    byte[] more = join(beside, Zstd.compress(bytes("2,two\n")));

    assertThat(posts(join(packed, more)).values().stream().map(Post::text))
        .containsExactly("one", "two");
    assertThatThrownBy(() -> posts(Arrays.copyOf(beside, 200_000)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("breaks off");
    assertThatThrownBy(() -> posts(beside))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("holds no text");
  }

  @Test
  void aDictionaryThatLiesAboutItsLengthIsRefused() {
    byte[] packed = join(skippable(new byte[0]), Zstd.compress(bytes("id,text\n1,one\n")));

    assertThatThrownBy(() -> posts(packed))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> posts(Arrays.copyOf(skippable(new byte[100]), 50)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("breaks off");
  }

  private static byte[] record(String title) {
    String page = PAGE.formatted(title);
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: 2021-05-03T10:00:00Z\r\nWARC-Target-URI: https://example.org/%s\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
            .formatted(title, title, answer.length(), answer))
        .getBytes(ISO_8859_1);
  }

  private static byte[] packed(byte[] bytes, byte[] dictionary) {
    return Zstd.compressUsingDict(bytes, dictionary, 3);
  }

  private static byte[] skippable(byte[] dictionary) {
    return frame(0x184d2a5d, dictionary);
  }

  private static byte[] frame(int magic, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(magic)
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private Outcome<Post> posts(byte[] bytes) throws IOException {
    return Outcome.of(Readers.posts(Files.write(folder.resolve("file"), bytes), Fixture.OPTIONS));
  }

  private void into(List<Post> read, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("file"), bytes);
    try (RowStream<Post> rows = Readers.posts(file, Fixture.OPTIONS)) {
      Outcome.into(rows, read, new ArrayList<>());
    }
  }

  @Test
  void aDictionaryThatIsNoneIsSaidToBeDamaged() throws IOException {
    java.nio.file.Path file = java.nio.file.Files.createTempFile("dictionary", ".zst");
    try {
      java.nio.file.Files.write(
          file,
          java.util.HexFormat.of().parseHex("5d2a4d180c00000037a430ec010203040506070828b52ffd"));
      assertThatThrownBy(() -> Readers.posts(file, Fixture.OPTIONS))
          .isInstanceOf(refrain.corpora.BadInput.class)
          .hasMessageContaining("its dictionary cannot be used");
    } finally {
      java.nio.file.Files.delete(file);
    }
  }
}
