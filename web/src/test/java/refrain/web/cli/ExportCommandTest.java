package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.NativeJson;
import refrain.corpora.StarterCorpus;
import refrain.web.json.Inert;
import refrain.web.json.Json;

class ExportCommandTest {
  @TempDir private Path folder;

  @Test
  void bringsPostsBackWithoutLoss() throws IOException {
    String post =
        """
        {"id":"9007199254740993","platform":"微博","account":{"name":"老王","followers":3},\
        "text":"=1+1 德特里克堡 👩‍👩‍👧 \\ud83d half","lang":"zh","created_at":"2021-05-03T02:00:00Z",\
        "kind":"repost","repost_of":"7","hashtags":["新冠"],"metrics":{"likes":5},"位置":"北京"}""";
    importInto("a", "posts", post);
    Path first = export("a", "posts");
    importFile("b", "posts", first);
    assertThat(records(export("b", "posts"))).isEqualTo(records(first)).hasSize(1);
    assertThat(records(first).iterator().next()).contains("老王").contains("\\ud83d half");
  }

  @Test
  void bringsTheStarterCorpusBackWithoutLoss() throws IOException {
    importInto(
        "a",
        "narratives",
        StarterCorpus.narratives().stream().map(NativeJson::write).toArray(String[]::new));
    importInto(
        "a",
        "statements",
        StarterCorpus.statements().stream()
            .limit(20)
            .map(NativeJson::write)
            .toArray(String[]::new));
    for (String what : List.of("narratives", "statements")) {
      Path first = export("a", what);
      importFile("b", what, first);
      assertThat(records(export("b", what))).isEqualTo(records(first)).hasSizeGreaterThan(8);
    }
  }

  @Test
  void tellsInItsFirstLineWhatItIsAndWhereItCameFrom() throws IOException {
    importInto("a", "posts", "{\"id\":\"1\",\"text\":\"hello\"}");
    var about =
        NativeJson.parse(Files.readAllLines(export("a", "posts")).getFirst()).get("refrain");
    assertThat(about.get("note").asText()).isEqualTo(Json.NOTE);
    assertThat(about.get("imports").get(0).get("sha256").asText()).hasSize(64);
    assertThat(about.get("imports").get(0).get("imported").asLong()).isEqualTo(1);
  }

  @Test
  void writesCsvThatNoSpreadsheetRuns() throws IOException {
    importInto(
        "a",
        "posts",
        "{\"id\":\"1\",\"text\":\"=HYPERLINK(\\\"http://x\\\")\"}",
        "{\"id\":\"2\",\"text\":\"\\u200b＝cmd|' /C calc'!A0\"}",
        "{\"id\":\"3\",\"text\":\"a \\\"quoted\\\", word\"}");
    String csv =
        Ran.command("export", "posts", "--format", "csv", "-w", workspace("a").toString()).out();
    assertThat(csv)
        .startsWith("\uFEFF\"platform\",\"id\",")
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
        .contains("\"'\u200b＝cmd")
        .contains("\"a \"\"quoted\"\", word\"")
        .contains(Json.NOTE);
  }

  @Test
  void makesCellsInertAndLeavesOthersAlone() {
    for (String formula :
        List.of("=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", " =1", "＋1", "\u200b=1"))
      assertThat(Inert.cell(formula)).isEqualTo("'" + formula);
    for (String text : List.of("", "a=1", "1-1", "微博", "😀 - x", "'=1"))
      assertThat(Inert.cell(text)).isEqualTo(text);
  }

  @Test
  void writesOutInCellsWhatWouldTurnTextAround() {
    assertThat(Inert.cell("\u202e=1\u202c \u2066x\u2069 \u200fא"))
        .isEqualTo("'‹U+202E›=1‹U+202C› ‹U+2066›x‹U+2069› \u200fא");
  }

  @Test
  void readsItsOwnCsv() throws IOException {
    importInto("a", "posts", "{\"id\":\"1\",\"platform\":\"x\",\"text\":\"hello 世界\"}");
    Path csv = folder.resolve("a.csv");
    Ran.command(
        "export",
        "posts",
        "--format",
        "csv",
        "--out",
        csv.toString(),
        "-w",
        workspace("a").toString());
    importFile("b", "posts", csv);
    assertThat(Files.readString(export("b", "posts")))
        .contains("\"id\":\"1\",\"platform\":\"x\"")
        .contains("hello 世界");
  }

  @Test
  void overwritesNothing() throws IOException {
    importInto("a", "posts", "{\"id\":\"1\",\"text\":\"hello\"}");
    Path there = Files.writeString(folder.resolve("there"), "ten years of work");
    Ran ran =
        Ran.command("export", "posts", "--out", there.toString(), "-w", workspace("a").toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("exists and is not overwritten");
    assertThat(there).hasContent("ten years of work");
  }

  @Test
  void refusesWhatItCannotExport() throws IOException {
    importInto("a", "posts", "{\"id\":\"1\",\"text\":\"hello\"}");
    String workspace = workspace("a").toString();
    assertThat(Ran.command("export", "outlets", "-w", workspace).err()).contains("'outlets'");
    assertThat(Ran.command("export", "posts", "--format", "xls", "-w", workspace).err())
        .contains("jsonl or csv");
    assertThat(Ran.command("export", "posts", "-w", folder + "/none").err())
        .contains("there is no workspace at");
  }

  private Path workspace(String name) {
    return folder.resolve(name);
  }

  private void importInto(String workspace, String what, String... lines) throws IOException {
    Path file = Files.createTempFile(folder, "in", ".jsonl");
    importFile(workspace, what, Files.writeString(file, String.join("\n", lines), UTF_8));
  }

  private void importFile(String workspace, String what, Path file) {
    Ran ran =
        Ran.command(
            "import",
            what,
            file.toString(),
            "--collection",
            "c",
            "--no-embedding",
            "-w",
            workspace(workspace).toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("+ 0 rejected");
  }

  private Path export(String workspace, String what) throws IOException {
    Path out = folder.resolve(workspace + "-" + what + System.nanoTime());
    Ran ran =
        Ran.command(
            "export",
            what,
            "--out",
            out.toString(),
            "--json",
            "-w",
            workspace(workspace).toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.lastJson().get("records").asLong())
        .isEqualTo(Files.readAllLines(out).size() - 1);
    return out;
  }

  /** What was exported, in whatever order, without the line about it. */
  private static java.util.Set<String> records(Path export) throws IOException {
    return Files.readAllLines(export).stream().skip(1).collect(Collectors.toSet());
  }
}
