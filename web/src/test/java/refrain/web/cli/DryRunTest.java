package refrain.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.indexer.jobs.Mappings;

class DryRunTest {
  @TempDir private Path folder;

  private Ran dry(String kind, String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("五月.csv"), text);
    String[] args = {
      "import",
      kind,
      file.toString(),
      "--collection",
      "c",
      "--dry-run",
      "-w",
      workspace(),
      "--by",
      "test"
    };
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Ran.command(all);
  }

  private String workspace() {
    return folder.resolve("w").toString();
  }

  @Test
  void saysWhatAnImportWouldTakeAndWritesNothing() throws IOException {
    Ran ran = dry("posts", "id,body,extra\n1,枪击案 😀,x\n1.5E+18,b,\n3,,\n");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains(
            "3 read = 1 usable + 0 skipped + 2 rejected (csv/1); dry run, nothing was written")
        .contains("fields: text=body, id=id")
        .contains("map them with --map): extra")
        .contains("枪击案 😀")
        .contains("- line 3: ");
    assertThat(folder.resolve("w")).doesNotExist();
  }

  @Test
  void tellsAProgramTheSame() throws IOException {
    JsonNode json =
        dry("posts", "id,body\n1,枪击案\n2,\n", "--json", "--zone", "Asia/Shanghai").lastJson();
    assertThat(json.get("dry_run").asBoolean()).isTrue();
    assertThat(json.get("usable").asLong()).isEqualTo(1);
    assertThat(json.at("/mapping/text").asText()).isEqualTo("body");
    assertThat(json.at("/first/0/text").asText()).isEqualTo("枪击案");
    assertThat(json.at("/rejects/0/line").asLong()).isEqualTo(3);
    assertThat(json.get("sha256").asText()).hasSize(64);
  }

  @Test
  void readsStatementsToo() throws IOException {
    Ran ran = dry("statements", "outlet,date,headline\nXinhua,2021-05-03,枪支暴力是美国之痛\n");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("1 usable").contains("2021-05-03T00:00:00Z [Xinhua");
  }

  @Test
  void namesTheOptionThatWouldHelpAndExitsAsTheImportWould() throws IOException {
    Ran ran = dry("posts", "n,said\n1,枪击案\n");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("--map \"text=said\"");
    assertThat(dry("posts", "id,text\n1,\n").status()).isEqualTo(2);
    assertThat(dry("posts", "").status()).isEqualTo(2);
  }

  @Test
  void showsNoAccountsUnderPseudonyms() throws IOException {
    Ran ran =
        dry(
            "posts",
            "id,text,username\n1,hello,secret_agent\n2,,secret_agent\n",
            "--json",
            "--pseudonymise");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).doesNotContain("secret_agent").contains("p-");
    assertThat(folder.resolve("w")).doesNotExist();
  }

  @Test
  void takesAMappingThatWasSavedUnderAName() throws IOException {
    new Mappings(folder.resolve("w")).save("wide", Map.of("text", "said"));
    assertThat(dry("posts", "n,said\n1,枪击案\n", "--map", "@wide").out()).contains("1 usable");
    Ran unknown = dry("posts", "n,said\n1,枪击案\n", "--map", "@other");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).hasLineCount(1).contains("there are wide");
  }

  @Test
  void saysInWordsWhichZonesAndEncodingsThereAre() throws IOException {
    Ran zone = dry("posts", "text\na\n", "--zone", "Mars");
    assertThat(zone.status()).isEqualTo(2);
    assertThat(zone.err())
        .hasLineCount(1)
        .contains("there is no time zone 'Mars'; name one such as Asia/Shanghai")
        .doesNotContain("Exception");
    Ran charset = dry("posts", "text\na\n", "--charset", "GB1");
    assertThat(charset.err())
        .hasLineCount(1)
        .contains("there is no encoding 'GB1'; name one such as UTF-8, GB18030")
        .doesNotContain("Exception");
  }
}
