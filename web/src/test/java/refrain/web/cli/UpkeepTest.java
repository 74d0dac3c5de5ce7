package refrain.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {
  @TempDir private Path folder;
  private String workspace;

  @BeforeEach
  void importTwoPosts() throws IOException {
    workspace = folder.resolve("w").toString();
    Path file =
        Files.writeString(
            folder.resolve("posts.jsonl"),
            """
            {"id":"1","text":"病毒来自德特里克堡"}
            {"id":"2","text":"Guns"}
            {"id":"3","text":""}
            not JSON, but \u001b[31mred
            """);
    Ran ran =
        Ran.command(
            "import",
            "posts",
            file.toString(),
            "--collection",
            "may",
            "-w",
            workspace,
            "--no-embedding");
    assertThat(ran.status()).as(ran.err()).isZero();
  }

  @Test
  void findsASoundWorkspaceSound() {
    assertThat(run("check").out()).contains("is sound: 1 journal entries");
    assertThat(run("check", "--json").lastJson().get("faults")).isEmpty();
  }

  @Test
  void findsADamagedIndexAndExitsWithOne() throws IOException {
    Path segment;
    try (var files = Files.list(folder.resolve("w/posts"))) {
      segment = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(segment, bytes);
    Ran ran = run("check");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).hasLineCount(1).contains("is damaged").contains("restore a backup");
  }

  @Test
  void restoresWhatItBackedUp() {
    String file = folder.resolve("b.zip").toString();
    assertThat(run("backup", file).out()).contains("wrote " + file);
    assertThat(run("backup", file).err()).contains("exists and is not overwritten");
    String restored = folder.resolve("r").toString();
    assertThat(Ran.command("restore", file, "-w", restored).status()).isZero();
    assertThat(Ran.command("export", "posts", "-w", restored).out().lines().skip(1))
        .hasSameElementsAs(run("export", "posts").out().lines().skip(1).toList());
    assertThat(Ran.command("restore", file, "-w", restored).err()).contains("is not empty");
  }

  @Test
  void writesItsNumbersInEnglishOnAMachineOfAnyLanguage() throws Exception {
    String file = folder.resolve("b.zip").toString();
    Ran ran = Ran.of(Child.startIn("ar-EG", "backup", file, "-w", workspace));
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out().strip()).matches("wrote .*, \\d+(,\\d{3})* bytes");
  }

  @Test
  void backsUpWhileTheWorkspaceIsOpen() throws IOException {
    try (Opened held = Opened.of(Path.of(workspace), java.util.Optional.empty())) {
      assertThat(held.engine().posts()).isEqualTo(2);
      assertThat(run("backup", folder.resolve("b.zip").toString()).status()).isZero();
    }
  }

  @Test
  void rebuildsTheIndexes() {
    Ran ran = run("reindex", "--no-embedding", "--json");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.lastJson().get("posts").asLong()).isEqualTo(2);
    assertThat(run("check").status()).isZero();
  }

  @Test
  void listsRejectsSoThatNoTerminalObeysThem() {
    assertThat(run("rejects", "--collection", "may").out())
        .contains("posts.jsonl:3: ")
        .contains("posts.jsonl:4: ")
        .contains("\uFFFD[31mred")
        .doesNotContain("\u001b");
    assertThat(run("rejects", "--json").json()).hasSize(2);
    assertThat(run("rejects", "--collection", "june").out()).contains("nothing was rejected");
  }

  @Test
  void namesTheMissingWorkspaceInEveryCommand() {
    for (List<String> command :
        List.of(
            List.of("check"),
            List.of("reindex"),
            List.of("rejects"),
            List.of("serve"),
            List.of("backup", "b.zip"),
            List.of("export", "posts"))) {
      List<String> args = new java.util.ArrayList<>(command);
      args.addAll(List.of("-w", folder.resolve("none").toString()));
      Ran ran = Ran.command(args.toArray(String[]::new));
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err())
          .hasLineCount(1)
          .contains("there is no workspace at")
          .contains("--workspace");
    }
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void makesALineForTheFileOfUsers() throws IOException {
    Path users = folder.resolve("users");
    Files.writeString(users, typing("correct horse\n", "user", "li").out());
    assertThat(refrain.web.guard.Credentials.read(users)).isNotNull();
    assertThat(Files.readString(users)).startsWith("li:$argon2id$").doesNotContain("correct horse");
    assertThat(typing("correct horse\n", "user", "li").out()).endsWith(":reader\n");
    assertThat(typing("correct horse\n", "user", "li", "--role", "curator").out())
        .endsWith(":curator\n");
    assertThat(typing("correct horse\n", "user", "li", "--role", "boss").err())
        .contains("reader, reviewer, curator or admin");
    assertThat(typing("short\n", "user", "li").status()).isEqualTo(2);
    assertThat(typing("correct horse\n", "user", "a:b").err()).contains("must not");
  }

  private static Ran typing(String typed, String... command) {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(typed.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      return Ran.command(command);
    } finally {
      System.setIn(before);
    }
  }

  private Ran run(String... command) {
    List<String> args = new java.util.ArrayList<>(List.of(command));
    args.addAll(List.of("-w", workspace));
    return Ran.command(args.toArray(String[]::new));
  }
}
