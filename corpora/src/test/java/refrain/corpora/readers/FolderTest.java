package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.Sha256;

class FolderTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectories(temporary.resolve("export"));
  }

  @Test
  void eachFileIsReadByItsOwnContentInTheOrderOfNames() throws IOException {
    write("10.csv", "id,text\n1,ten\n");
    write("9.csv", "id,text\n1,nine\n");
    Files.copy(
        Fixture.file("telegram/result.json"),
        Files.createDirectories(folder.resolve("chat")).resolve("result.json"));

    Outcome<Post> read = posts();

    assertThat(read.format()).isEqualTo("csv/1+telegram/1");
    assertThat(read.values().stream().limit(2).map(Post::text)).containsExactly("nine", "ten");
    assertThat(read.values().stream().map(p -> p.source().file()).distinct())
        .containsExactly("export/9.csv", "export/10.csv", "export/chat/result.json");
    assertThat(read.values().getFirst().source().sha256())
        .isEqualTo(HexFormat.of().formatHex(Sha256.of("id,text\n1,nine\n".getBytes(UTF_8))));
  }

  @Test
  void whatCannotBeReadIsListedAndPicturesAreSkipped() throws IOException {
    write("a.csv", "id,text\n1,one\n");
    write("b.csv", "name,age\nAnn,3\n");
    write("c.txt", "");
    Files.write(folder.resolve("photo.jpg"), PNG);
    write(".hidden", "id,text\n9,hidden\n");
    write("Thumbs.db", "x");
    Files.createSymbolicLink(folder.resolve("d.csv"), folder.resolve("a.csv"));

    Outcome<Post> read = posts();

    assertThat(read.values()).hasSize(1);
    assertThat(read.skipped())
        .containsExactly("a link, which is not followed", "a picture, sound, film or font");
    assertThat(read.rejects().stream().map(Reject::file))
        .containsExactly("export/b.csv", "export/c.txt");
    assertThat(read.rejects().get(0).reason()).contains("(columns: name, age)");
    assertThat(read.rejects().get(1).reason()).contains("it is empty");
  }

  @Test
  void aFileThatBreaksOffIsReportedAndTheNextIsRead() throws IOException {
    StringBuilder rows = new StringBuilder("id,text\n");
    for (int i = 0; i < 50_000; i++) rows.append(i).append(",post ").append(i * 7919L).append('\n');
    byte[] packed = gzip(rows.toString().getBytes(UTF_8));
    Files.write(folder.resolve("a.csv.gz"), Arrays.copyOf(packed, packed.length / 2));
    write("b.csv", "id,text\nlast,last\n");

    Outcome<Post> read = posts();

    assertThat(read.values().size()).isGreaterThan(10_000);
    assertThat(read.values().getLast().text()).isEqualTo("last");
    assertThat(read.rejects()).hasSize(1);
    assertThat(read.rejects().getFirst().reason()).contains("beyond line", "breaks off");
  }

  @Test
  void aFolderNamedByALinkIsRead() throws IOException {
    write("a.csv", "id,text\n1,one\n");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);

    Outcome<Post> read = Outcome.of(Readers.posts(link, Fixture.OPTIONS));

    assertThat(read.values().getFirst().source().file()).isEqualTo("link/a.csv");
  }

  @Test
  void theDigestIsThatOfTheListThatSha256sumPrints() throws IOException {
    write("a.csv", "id,text\n1,one\n");
    write("b.csv", "id,text\n2,two\n");

    String list =
        DiskFile.digest(folder.resolve("a.csv"))
            + "  a.csv\n"
            + DiskFile.digest(folder.resolve("b.csv"))
            + "  b.csv\n";

    assertThat(posts().sha256())
        .isEqualTo(HexFormat.of().formatHex(Sha256.of(list.getBytes(UTF_8))));
  }

  @Test
  void progressGrowsToOne() throws IOException {
    write("a.csv", "id,text\n1,one\n");
    write("b.csv", "id,text\n2,two\n");
    double before = 0;

    try (RowStream<Post> stream = Readers.posts(folder, Fixture.OPTIONS)) {
      for (Optional<Row<Post>> row = stream.next(); row.isPresent(); row = stream.next()) {
        assertThat(stream.progress()).isBetween(before, 1.0);
        before = stream.progress();
      }
      assertThat(stream.progress()).isEqualTo(1);
    }
  }

  @Test
  void aFolderOfPagesIsOneImportOfStatements() throws IOException {
    for (String name : List.of("html/transcript.html", "html/mfa-gb2312.html", "html/empty.html"))
      Files.copy(Fixture.file(name), folder.resolve(Path.of(name).getFileName()));

    Outcome<?> read = Outcome.of(Readers.statements(folder, Fixture.OPTIONS));

    assertThat(read.format()).isEqualTo("html/1");
    assertThat(read.values()).hasSize(2);
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void aFolderWithNothingToReadIsRefused() throws IOException {
    assertThatThrownBy(this::posts).isInstanceOf(BadInput.class).hasMessageContaining("no files");

    Files.write(folder.resolve("photo.jpg"), PNG);
    assertThatThrownBy(this::posts)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("none of its 1 files could be read as posts");
  }

  private Outcome<Post> posts() throws IOException {
    return Outcome.of(Readers.posts(folder, Fixture.OPTIONS));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
