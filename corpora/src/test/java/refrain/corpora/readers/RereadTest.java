package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.Post;

class RereadTest {
  private static final Path REAL = Path.of("../../shared/data/posts");
  private static final Path FIXTURES = Path.of("src/test/resources/refrain/corpora/readers");
  private static final int RECORDS = 300;

  @TempDir private Path folder;

  private void assertEachReadsTheSameAlone(Path file, ReadOptions options) throws IOException {
    int records = 0;
    try (RowStream<Post> rows = Readers.posts(file, options)) {
      for (Optional<Row<Post>> row = rows.next();
          row.isPresent() && records < RECORDS;
          row = rows.next()) {
        if (!(row.get() instanceof Row.Read<Post>(Post post, RawRecord raw))) continue;
        records++;
        assertThat(raw.kept()).isTrue();
        assertThat(alone(post, raw, options)).as(raw.toString()).isEqualTo(post);
      }
    }
    assertThat(records).as(file.toString()).isPositive();
  }

  private static Post alone(Post post, RawRecord raw, ReadOptions options) throws IOException {
    List<Row<Post>> rows = Readers.again(raw, post.source(), options);
    assertThat(rows).as(raw.toString()).hasSize(1);
    Row.Read<Post> read = (Row.Read<Post>) rows.getFirst();
    return read.value().with().source(post.source()).build();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void keepsTheDelimiterThatTheWholeFileShowed() throws IOException {
    assertEachReadsTheSameAlone(
        file("a.csv", "id;text\n1;one, two, three\n2;\"四; 五\n六\"\n3;seven\n"),
        ReadOptions.of("tests"));
  }

  @Test
  void readsATableWithoutAHeaderByItsNumbers() throws IOException {
    assertEachReadsTheSameAlone(
        file("a.csv", "1,one\r\n2,\"two, \"\"quoted\"\" 😷\"\r\n"),
        ReadOptions.of("tests").withMapping("id=1,text=2"));
  }

  @Test
  void readsJsonLinesAlone() throws IOException {
    assertEachReadsTheSameAlone(
        file("a.jsonl", "{\"id\":1,\"content\":\"口罩\\n没用\"}\n{\"id\":2,\"content\":\"b\"}\n"),
        ReadOptions.of("tests").withFormat("json").withMapping("text=content"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4cat",
        "4cat-telegram",
        "crowdtangle",
        "meta-content-library",
        "telegram",
        "twarc-csv",
        "twitter-api",
        "twitter-archive",
        "weibo-csv",
        "weibo-json",
        "youtube-api",
        "youtube-data-tools",
        "zeeschuimer"
      })
  void readsEachFormatsRecordsAloneAsInTheirFile(String format) throws IOException {
    try (var files = Files.list(FIXTURES.resolve(format))) {
      for (Path file : files.sorted().toList())
        assertEachReadsTheSameAlone(file, ReadOptions.of("tests"));
    }
  }

  @Test
  void keepsAPageAsItStandsWhereItHoldsNoOtherItem() throws IOException {
    String alone =
        "{\"kind\": \"youtube#commentThread\", \"snippet\":{ \"topLevelComment\": "
            + comment(1)
            + "}}";
    String several = "{\"items\": [" + comment(2) + ", " + comment(3) + "]}";
    Path file = file("a.jsonl", alone + "\n" + several + "\n");

    try (RowStream<Post> rows = Readers.posts(file, ReadOptions.of("tests"))) {
      assertThat(((Row.Read<Post>) rows.next().orElseThrow()).raw().text()).isEqualTo(alone);
      assertThat(((Row.Read<Post>) rows.next().orElseThrow()).raw().text())
          .isEqualTo(comment(2).replace(" ", ""));
    }
    assertEachReadsTheSameAlone(file, ReadOptions.of("tests"));
  }

  private static String comment(int id) {
    return "{\"kind\": \"youtube#comment\", \"id\": \"%d\", \"snippet\": {\"authorDisplayName\": \"a\", \"textOriginal\": \"tea\"}}"
        .formatted(id);
  }

  @Test
  void readsRealRecordsAloneAsInTheirFiles() throws IOException {
    assumeThat(REAL).as("real posts at " + REAL).isDirectory();
    try (var files = Files.list(REAL)) {
      for (Path file : files.sorted().toList())
        assertEachReadsTheSameAlone(file, ReadOptions.of("tests"));
    }
  }
}
