package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.NativeJson;

/** What the issue lists as bad input, each with what was accepted before. */
class ImportCommandTest {
  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void nameAWorkspace() {
    workspace = folder.resolve("工作区");
  }

  @Test
  void bringsTheStarterNarrativesInOnce() throws IOException {
    Ran first =
        Ran.command("import", "starter", "-w", workspace.toString(), "--no-embedding", "--json");
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("\"narratives\":12").contains("\"statements\":187");
    Ran again = Ran.command("import", "starter", "-w", workspace.toString(), "--no-embedding");
    assertThat(again.out()).contains("0 narratives and 0 statements");
  }

  @Test
  void countsWhatItReadSoThatItAddsUp() throws IOException {
    Path file = lines(post("1", "病毒来自德特里克堡"), post("2", "Guns, guns, guns"), "{\"id\":\"3\"}");
    Ran ran = posts(file);
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains(
            "3 read = 2 imported + 0 unchanged + 0 updated + 0 skipped + 1 rejected (native/1)")
        .contains("rejects in " + workspace.resolve("rejects"))
        .contains("first: line 3: ");
  }

  @Test
  void importsTwiceWithoutChangingAnything() throws IOException {
    Path file = lines(post("1", "one"), post("2", "two 😀"));
    posts(file);
    assertThat(posts(file).out())
        .contains("2 read = 0 imported + 2 unchanged + 0 updated + 0 skipped + 0 rejected");
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void tellsAProgramWhatIsDurableAndThenHowItWent() throws IOException {
    Path file = lines(post("1", "one"), post("2", "two"));
    Ran ran = posts(file, "--json");
    assertThat(ran.json()).hasSize(2);
    assertThat(ran.json().getFirst().get("acknowledged").asLong()).isEqualTo(2);
    assertThat(ran.lastJson().get("imported").asLong()).isEqualTo(2);
    assertThat(ran.lastJson().get("sha256").asText()).hasSize(64);
    assertThat(ran.lastJson().has("rejects")).isFalse();
  }

  @Test
  void goesOnToTheNextFileAfterOneThatIsMissing() throws IOException {
    Path there = lines(post("1", "one"));
    Ran ran = posts(folder.resolve("may.jsonl"), there.toString());
    assertRefused(ran, "may.jsonl': there is no such file");
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    posts(lines(post("1", "one")));
    assertRefused(posts(Files.createFile(folder.resolve("empty.csv"))), "empty.csv");
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void refusesAFileOfAnotherKind() throws IOException {
    Path picture =
        Files.write(folder.resolve("a.jsonl"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    assertRefused(posts(picture), "it is a picture, sound, film or font, not a text");
    Path json = Files.writeString(folder.resolve("b.jsonl"), "[\n  {\n    \"a\": 1\n  }\n]\n");
    assertRefused(posts(json), "(columns: a)");
  }

  @Test
  void importsAFolderAsOneEachFileByItsOwnContent() throws IOException {
    Path export = folder.resolve("export");
    Files.createDirectories(export.resolve("chat"));
    Files.writeString(export.resolve("a.jsonl"), post("1", "one"));
    Files.writeString(export.resolve("b.csv"), "name,age\nAnn,3\n");
    Files.writeString(
        export.resolve("chat/result.json"),
        "{\"id\":7,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2021-05-03T10:00:00\",\"text\":[\"二\"]}]}");
    Ran ran = posts(export);
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains(
            "3 read = 2 imported + 0 unchanged + 0 updated + 0 skipped + 1 rejected (native/1+telegram/1)");
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void refusesAFormatThatIsNotThereAndNamesThoseThatAre() throws IOException {
    assertRefused(posts(lines(post("1", "one")), "--format", "twiter"), "weibo-json");
  }

  @Test
  void keepsWhatWasCompleteInABrokenGzip() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(whole)) {
      for (int i = 0; i < 5_000; i++)
        gzip.write((post("" + i, "post " + Integer.toHexString(i * 7919)) + "\n").getBytes(UTF_8));
    }
    byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    Ran ran = posts(Files.write(folder.resolve("cut.jsonl.gz"), half));
    assertRefused(ran, "the compressed data breaks off");
    assertThat(ran.err()).contains("what was complete before that is in").contains("again");
    assertThat(stored()).isBetween(1_000L, 4_000L);
  }

  @Test
  void refusesATableWithoutTheColumnThatWasNamed() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "id,body\n1,hello\n");
    assertRefused(posts(table, "--map", "text=boddy"), "boddy");
    assertRefused(posts(table, "--map", "text"), "could not use --map 'text'");
  }

  @Test
  void rejectsALineOfFiftyMegabytesAndTakesTheOthers() throws IOException {
    String huge = post("2", "a".repeat(50_000_000));
    Ran ran = posts(lines(post("1", "before"), huge, post("3", "after")));
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("3 read = 2 imported").contains("1 rejected");
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void rejectsBytesThatAreNotUtf8() throws IOException {
    byte[] good = (post("1", "good") + "\n").getBytes(UTF_8);
    byte[] bad =
        "{\"id\":\"2\",\"text\":\"caf\u00e9\"}\n"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(good);
    both.write(bad);
    Ran ran = posts(Files.write(folder.resolve("latin.jsonl"), both.toByteArray()));
    assertThat(ran.out()).contains("1 imported").contains("1 rejected").contains("UTF-8");
  }

  @Test
  void keepsTheFirstTextOfAnIdThatComesTwice() throws IOException {
    Ran ran = posts(lines(post("1", "first"), post("1", "second")));
    assertThat(ran.out()).contains("2 read = 1 imported").contains("1 rejected").contains("x:1");
    assertThat(Ran.command("export", "posts", "-w", workspace.toString()).out())
        .contains("first")
        .doesNotContain("second");
  }

  @Test
  void rejectsADateThatCannotBeReadAndATextThatIsEmpty() throws IOException {
    Ran ran =
        posts(
            lines(
                "{\"id\":\"1\",\"text\":\"a\",\"created_at\":\"the day before\"}",
                post("2", " \\u200b\\n "),
                post("3", "b")));
    assertThat(ran.out()).contains("1 imported").contains("2 rejected").contains("the day before");
  }

  @Test
  void exitsWithTwoWhenNothingInAFileCouldBeUsed() throws IOException {
    Ran ran = posts(lines("{\"id\":\"1\",\"text\":\"a\",\"created_at\":\"the day before\"}"));
    assertRefused(ran, "could be imported; line 1: ");
  }

  @Test
  void takesATextOfEmojiOnly() throws IOException {
    assertThat(posts(lines(post("1", "👩‍👩‍👧‍👦🇨🇳"))).out()).contains("1 imported");
  }

  @Test
  void refusesANarrativeThatIsNotThereAndNamesTheNearest() throws IOException {
    narratives();
    Path file = lines(statement("s1", "Guns kill Americans every day"));
    Ran ran = statements(file, "--narrative", "us-gun");
    assertRefused(ran, "there is no such narrative; did you mean 'us-guns'?");
    assertThat(Ran.command("export", "statements", "-w", workspace.toString()).json()).hasSize(1);
  }

  @Test
  void putsStatementsIntoANarrativeAlsoThoseThatAreStored() throws IOException {
    narratives();
    Path file = lines(statement("s1", "Guns kill Americans every day"));
    assertThat(statements(file).out()).contains("1 imported");
    assertThat(statements(file, "--narrative", "us-guns").out()).contains("1 updated");
    assertThat(statements(file, "--narrative", "us-guns").out()).contains("1 unchanged");
    assertThat(Ran.command("export", "statements", "-w", workspace.toString()).out())
        .contains("\"narratives\":[\"us-guns\"]");
  }

  @Test
  void remarksOnNarrativesThatStatementsNameButThatAreNotThere() throws IOException {
    Path file = lines(statement("s1", "Guns").replace("}", ",\"narratives\":[\"later\"]}"));
    Ran ran = statements(file);
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("narratives that are not there").contains("later");
  }

  @Test
  void refusesAWorkspaceOfAnotherVersion() throws IOException {
    posts(lines(post("1", "one")));
    Files.writeString(workspace.resolve("refrain-workspace"), "refrain workspace, format 9\n");
    Ran ran = posts(lines(post("2", "two")));
    assertRefused(ran, "says 'refrain workspace, format 9' but this Refrain reads");
    assertThat(ran.err()).contains("refrain backup");
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws IOException {
    Files.createDirectories(workspace);
    Files.writeString(workspace.resolve("thesis.docx"), "ten years of work");
    assertRefused(posts(lines(post("1", "one"))), "name an empty or new folder");
    assertThat(workspace).isDirectoryContaining("glob:**thesis.docx");
  }

  @Test
  void refusesAWorkspaceThatIsInUse() throws IOException {
    posts(lines(post("1", "one")));
    try (Opened held = Opened.of(workspace, java.util.Optional.empty())) {
      assertThat(held.engine().posts()).isEqualTo(1);
      assertRefused(posts(lines(post("2", "two"))), "is in use by another refrain process");
    }
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void scoresStoredPostsAnewWhenStatementsComeIn() throws IOException {
    narratives();
    posts(lines(post("1", "Guns kill Americans every day")));
    String[] statements = {
      "import",
      "statements",
      lines(statement("s1", "Guns kill Americans every day")).toString(),
      "--collection",
      "c",
      "--narrative",
      "us-guns",
      "-w",
      workspace.toString()
    };
    assertThat(Ran.command(withoutModels(statements)).err()).contains("'refrain serve'");
    try (Opened opened = Opened.of(workspace, java.util.Optional.empty())) {
      assertThat(opened.rescore(refrain.indexer.Progress.NONE)).isTrue();
      assertThat(opened.rescore(refrain.indexer.Progress.NONE)).isFalse();
    }
    assertThat(Ran.command(withoutModels(statements)).err()).isEmpty();
  }

  private static String[] withoutModels(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = "--no-embedding";
    return all;
  }

  private void narratives() throws IOException {
    Path file =
        lines(
            "{\"id\":\"us-guns\",\"title\":{\"en\":\"Guns\",\"zh\":\"枪\"},\"summary\":{\"en\":\"Guns\",\"zh\":\"枪\"}}");
    Ran ran =
        Ran.command(
            "import", "narratives", file.toString(), "-w", workspace.toString(), "--no-embedding");
    assertThat(ran.status()).as(ran.err()).isZero();
  }

  private Ran posts(Path file, String... more) {
    return imported("posts", file, more);
  }

  private Ran statements(Path file, String... more) {
    return imported("statements", file, more);
  }

  private Ran imported(String what, Path file, String... more) {
    String[] args = {
      "import",
      what,
      file.toString(),
      "--collection",
      "c",
      "-w",
      workspace.toString(),
      "--no-embedding"
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Ran.command(all);
  }

  private long stored() throws IOException {
    try (Opened opened = Opened.of(workspace, java.util.Optional.empty())) {
      return opened.engine().posts();
    }
  }

  private static void assertRefused(Ran ran, String... parts) {
    assertThat(ran.status()).as(ran.err()).isEqualTo(2);
    assertThat(ran.errors().getFirst()).startsWith("refrain: ").contains(parts);
    assertThat(ran.err()).doesNotContain("Exception");
  }

  private Path lines(String... lines) throws IOException {
    return Files.writeString(
        Files.createTempFile(folder, "in", ".jsonl"), String.join("\n", lines) + "\n", UTF_8);
  }

  private static String post(String id, String text) {
    return "{\"id\":\"%s\",\"platform\":\"x\",\"text\":\"%s\"}".formatted(id, text);
  }

  private static String statement(String id, String text) {
    return "{\"id\":\"%s\",\"outlet\":\"Xinhua\",\"outlet_kind\":\"wire\",\"text\":%s}"
        .formatted(id, NativeJson.write(NativeJson.mapper().getNodeFactory().textNode(text)));
  }
}
