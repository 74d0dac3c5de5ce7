package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Post;

class PreviewTest {
  @TempDir private Path folder;

  private NamedFile file(String text) throws IOException {
    return new NamedFile(Files.writeString(folder.resolve("f"), text), "五月.csv");
  }

  private static Preview<Post> posts(NamedFile file, String map) {
    ReadOptions options = ReadOptions.of("may");
    return Preview.posts(file, map.isEmpty() ? options : options.withMapping(map), 50);
  }

  @Test
  void tellsTheColumnsTheirValuesAndWhatIsTakenFromThem() throws IOException {
    Preview<Post> preview = posts(file("id,body,x\n1,枪击案,\n2,\"a\n b\",9\n2,,9\n"), "");
    assertThat(preview.format()).isEqualTo("csv/1");
    assertThat(preview.layout().free()).isTrue();
    assertThat(preview.layout().fields()).isEqualTo(Map.of("text", "body", "id", "id"));
    assertThat(preview.layout().columns())
        .containsExactly(
            new Layout.Seen("id", java.util.List.of("1", "2")),
            new Layout.Seen("body", java.util.List.of("枪击案", "a b")),
            new Layout.Seen("x", java.util.List.of("9")));
    assertThat(preview.first()).extracting(Post::text).containsExactly("枪击案", "a\n b");
    assertThat(preview.rejects()).extracting(Reject::line).containsExactly(5L);
    assertThat(preview.whole()).isTrue();
    assertThat(preview.read()).isEqualTo(3);
  }

  @Test
  void tellsTheColumnsOfAFileThatNeedsAMapping() throws IOException {
    NamedFile file = file("n,said\n1,枪击案\n");
    Preview<Post> preview = posts(file, "");
    assertThat(preview.flaw().orElseThrow())
        .contains("五月.csv")
        .contains("say which does, such as --map \"text=said\"");
    assertThat(preview.layout().names()).containsExactly("n", "said");
    assertThat(preview.layout().targets()).contains("text", "account.handle");
    assertThat(posts(file, "text=said").first()).hasSize(1);
  }

  @Test
  void aFieldCanBeTakenFromNowhere() throws IOException {
    NamedFile file = file("text,likes\nhello,3\n");
    assertThat(posts(file, "").first().getFirst().metrics().likes()).isEqualTo(3);
    Preview<Post> without = posts(file, "text=text,likes=''");
    assertThat(without.first().getFirst().metrics().likes()).isNull();
    assertThat(without.first().getFirst().extra()).containsEntry("likes", "3");
    assertThat(without.layout().usual()).containsEntry("likes", "likes");
  }

  @Test
  void readsFieldsOfFieldsInJsonLines() throws IOException {
    Preview<Post> preview =
        posts(file("{\"raw\":{\"said\":\"枪击\"},\"n\":1}\n{\"raw\":{\"said\":\"b\"}}\n"), "");
    assertThat(preview.layout().names()).containsExactly("raw.said", "n");
    assertThat(preview.layout().columns().getFirst().values()).containsExactly("枪击", "b");
  }

  @Test
  void showsWhereAFormatOfItsOwnTakesTheFieldsFrom() throws IOException {
    Preview<Post> preview = posts(file("tweetid,tweet_text,like_count\n1,枪击,4\n"), "");
    assertThat(preview.format()).isEqualTo("twitter-archive/1");
    assertThat(preview.layout().free()).isFalse();
    assertThat(preview.layout().fields()).containsEntry("text", "tweet_text");
  }

  @Test
  void readsNoMoreThanItIsAskedFor() throws IOException {
    String lines =
        IntStream.range(0, 1000)
            .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"t\"}")
            .collect(Collectors.joining("\n"));
    Preview<Post> preview = posts(file(lines), "");
    assertThat(preview.read()).isEqualTo(50);
    assertThat(preview.first()).hasSize(Preview.SHOWN);
    assertThat(preview.whole()).isFalse();
    assertThat(preview.sha256()).isEmpty();
    Preview<Post> all = Preview.allPosts(file(lines), ReadOptions.of("may"));
    assertThat(all.usable()).isEqualTo(1000);
    assertThat(all.sha256()).hasSize(64);
  }

  @Test
  void saysWhyAFileIsNoneAndHasNoColumnsToMap() throws IOException {
    for (String text : java.util.List.of("", "\0\0\0", "<html><p>a</p></html>", "   \n")) {
      Preview<Post> preview = posts(file(text), "");
      assertThat(preview.flaw()).as(text).isPresent();
      assertThat(preview.layout().targets()).as(text).isEmpty();
    }
  }

  @Test
  void copesWithAVeryWideTable() throws IOException {
    String header =
        IntStream.range(0, 5000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    Preview<Post> preview = posts(file(header + "\n" + header + "\n"), "text=c4999");
    assertThat(preview.layout().columns()).hasSize(5000);
    assertThat(preview.usable()).isEqualTo(1);
  }

  @Test
  void aLabelIsNeverAPath() {
    assertThat(NamedFile.label("../../etc/passwd")).isEqualTo("passwd");
    assertThat(NamedFile.label("C:\\Users\\x\\五月.csv")).isEqualTo("五月.csv");
    assertThat(NamedFile.label("..")).isEqualTo("upload");
    assertThat(NamedFile.label("a/")).isEqualTo("upload");
    assertThat(NamedFile.label("a\nb\u202E.csv")).isEqualTo("a\uFFFDb\uFFFD.csv");
  }

  @Test
  void writesAMappingSoThatItIsReadBack() {
    Map<String, String> mapping = Map.of("text", "a,b", "platform", "'x,y'", "id", "n");
    assertThat(ReadOptions.parseMapping(ReadOptions.writeMapping(mapping))).isEqualTo(mapping);
    assertThat(ReadOptions.writeMapping(mapping)).isEqualTo("id=n,platform='x,y',text=\"a,b\"");
  }
}
