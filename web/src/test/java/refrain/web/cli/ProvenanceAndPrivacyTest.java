package refrain.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a collection came from, whom it shows, and how it is mended: by command. */
class ProvenanceAndPrivacyTest {
  @TempDir private Path folder;
  private Path csv;

  @BeforeEach
  void write() throws IOException {
    csv =
        Files.writeString(
            folder.resolve("posts.csv"),
            """
            no,body,long,who
            1,First,"口罩没有用, really",li_handle
            2,Second,Masks are useless,wang_handle
            3,,,li_handle
            4,too,few
            """);
  }

  private Ran run(String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("-w", folder.resolve("w").toString()));
    return Ran.command(args.toArray(String[]::new));
  }

  private Ran imported(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "import",
                "posts",
                csv.toString(),
                "--collection",
                "may",
                "--map",
                "text=body,id=no,account.handle=who,platform='weibo'",
                "--no-embedding"));
    args.addAll(List.of(more));
    Ran ran = run(args.toArray(String[]::new));
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran;
  }

  @Test
  void everyExportTellsWhereItsRecordsCameFrom() {
    imported("--by", "Li", "--terms", "research only", "--archive-url", "https://a.example/1");
    JsonNode head = run("export", "posts").json().getFirst().at("/refrain/imports/0");
    assertThat(head.at("/provenance/by").asText()).isEqualTo("Li");
    assertThat(head.at("/provenance/terms").asText()).isEqualTo("research only");
    assertThat(head.at("/provenance/archive_url").asText()).isEqualTo("https://a.example/1");
    assertThat(head.get("sha256").asText()).hasSize(64);
    assertThat(head.at("/mapping/text").asText()).isEqualTo("body");
    assertThat(run("export", "posts", "--format", "csv").out().lines().skip(1))
        .hasSize(2)
        .allMatch(l -> l.contains("\"Li\",\"research only\",\"https://a.example/1\",\"false\""));
  }

  @Test
  void refusesAnArchiveThatIsNoAddress() {
    Ran ran =
        run(
            "import",
            "posts",
            csv.toString(),
            "--collection",
            "may",
            "--archive-url",
            "javascript:alert(1)",
            "--no-embedding");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("starts with http");
  }

  @Test
  void remapsWithoutTheFileAndTheCountsAddUp() throws IOException {
    imported();
    Files.delete(csv);
    Ran ran = run("remap", "may", "--map", "text=long,id=no", "--no-embedding");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("2 read = 0 imported + 0 unchanged + 2 updated + 0 skipped + 0 rejected");
    assertThat(run("export", "posts").out())
        .contains("口罩没有用, really")
        .contains("\"id\":\"1\",\"platform\":\"weibo\"");
    assertThat(run("remap", "june", "--no-embedding").err()).contains("there are: may");
    assertThat(run("remap", "may", "--map", "text=no-such", "--no-embedding").status())
        .isEqualTo(2);
  }

  @Test
  void mendsRejectsAndImportsThemAgain() throws IOException {
    imported();
    String raw = run("rejects", "may", "--raw").out();
    assertThat(raw).isEqualTo("no,body,long,who\n3,,,li_handle\n4,too,few\n");
    csv = Files.writeString(folder.resolve("fixed.csv"), raw.replace("3,,,", "3,Third,,"));
    assertThat(imported().out()).contains("2 read = 1 imported").contains("1 rejected");
    assertThat(run("rejects", "may", "--raw", "--file", "fixed.csv").out())
        .isEqualTo("no,body,long,who\n4,too,few\n");
    assertThat(run("rejects", "ma").out()).contains("nothing was rejected");
  }

  @Test
  void pseudonymisesEverywhereButInTheText() throws IOException {
    imported("--pseudonymise");
    String exported = run("export", "posts").out();
    assertThat(exported).contains("\"handle\":\"p-").contains("\"pseudonymised\":true");
    assertThat(exported).doesNotContain("li_handle").doesNotContain("wang_handle");
    assertThat(run("rejects").out()).contains("posts.csv:4").doesNotContain("li_handle");
    assertThat(run("remap", "may", "--no-embedding").out()).contains("2 skipped");
    String again = run("export", "posts").out().lines().skip(1).toList().toString();
    assertThat(imported("--pseudonymise").out()).contains("2 unchanged");
    assertThat(run("export", "posts").out().lines().skip(1).toList()).hasToString(again);
  }

  @Test
  void takesTheKeyOfAnotherWorkspace() throws IOException {
    Path key = Files.writeString(folder.resolve("lab.key"), "0123456789abcdef0123\n");
    imported("--pseudonymise", "--key-file", key.toString());
    assertThat(folder.resolve("w/key")).doesNotExist();
    Ran forgot = run("forget", "--account", "li_handle", "--key-file", key.toString());
    assertThat(forgot.out()).contains("forgot 1 posts");
    Ran alone =
        run("import", "posts", csv.toString(), "--collection", "x", "--key-file", key.toString());
    assertThat(alone.err()).contains("--key-file is for --pseudonymise");
  }

  @Test
  void forgetsForGood() {
    imported();
    assertThat(run("forget", "--account", "@LI_handle", "--by", "Wang").out())
        .contains("forgot 1 posts, 0 judgements and 1 rejects");
    assertThat(imported().out()).contains("1 unchanged").contains("1 skipped");
    assertThat(run("export", "posts").out()).doesNotContain("First");
    assertThat(run("rejects", "may").out()).contains("forgotten on request");
    assertThat(run("forget", "--post", "weibo:2").out()).contains("forgot 1 posts");
    assertThat(run("check").status()).isZero();
  }

  @Test
  void wantsToBeToldWhatToForget() {
    imported();
    assertThat(run("forget").err()).contains("say what to forget");
    assertThat(run("forget", "--post", "2").err()).contains("not of the form platform:id");
    assertThat(run("forget", "--account", "@").status()).isEqualTo(2);
  }
}
