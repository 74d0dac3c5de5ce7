package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.NativeJson;

/**
 * Kills real processes, and starves one of disk: what was acknowledged must be found afterwards.
 */
@Timeout(1800)
class CrashTest {
  private static final int KILLS = 10;
  private static final int POSTS = 4_000;

  @TempDir private Path folder;

  @Test
  void losesNoAcknowledgedPostWhenKilledInTheMiddleOfAnImport() throws Exception {
    long seed = System.nanoTime();
    System.out.println("CrashTest: seed " + seed);
    Random random = new Random(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < KILLS; round++) {
      long lines = killedImport(round, random);
      for (long line = 0; line < lines; line++) acknowledged.add(id(round, line));
      assertThat(stored()).as("seed %d, round %d", seed, round).containsAll(acknowledged);
    }
    assertThat(acknowledged)
        .as("seed %d: nothing was acknowledged, so nothing is shown", seed)
        .isNotEmpty();
    completeEverything();
  }

  /**
   * Kills an import after some acknowledgements, the first after one at least; returns how many
   * lines are safe.
   */
  private long killedImport(int round, Random random) throws Exception {
    Process process =
        Child.start(
            "import",
            "posts",
            file(round).toString(),
            "--collection",
            "c",
            "--json",
            "--no-embedding",
            "--acknowledge-every",
            "0",
            "-w",
            workspace().toString());
    try (BufferedReader out = process.inputReader(UTF_8)) {
      int least = round == 0 ? 1 : 0;
      long lines = awaitAcknowledgements(out, random.nextInt(least, POSTS / 1024 + 1));
      Thread.sleep(random.nextInt(200));
      process.toHandle().destroyForcibly(); // the process itself would drop what it had written
      process.waitFor();
      return Math.max(lines, awaitAcknowledgements(out, Integer.MAX_VALUE));
    }
  }

  /** Reads acknowledgements up to a number of them or the end; returns the last. */
  private static long awaitAcknowledgements(BufferedReader out, int atMost) throws IOException {
    long last = 0;
    for (int i = 0; i < atMost; i++) {
      String line = out.readLine();
      if (line == null) return last;
      Optional<JsonNode> json = whole(line);
      last = Math.max(last, json.map(j -> j.path("acknowledged").asLong()).orElse(0L));
    }
    return last;
  }

  /** The kill may have torn the last line in the pipe. */
  private static Optional<JsonNode> whole(String line) {
    return line.endsWith("}") ? Optional.of(NativeJson.parse(line)) : Optional.empty();
  }

  private void completeEverything() throws Exception {
    String[] args = new String[KILLS + 7];
    args[0] = "import";
    args[1] = "posts";
    for (int round = 0; round < KILLS; round++) args[2 + round] = file(round).toString();
    String[] rest = {"--collection", "c", "--no-embedding", "-w", workspace().toString()};
    System.arraycopy(rest, 0, args, KILLS + 2, rest.length);
    Ran ran = Ran.command(args);
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(stored()).hasSize(KILLS * POSTS);
    assertThat(Ran.command("check", "-w", workspace().toString()).status()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsWhatWasAcknowledgedWhenTheDiskIsFull() throws Exception {
    Process process =
        Child.startWithFilesUpTo(
            400,
            "import",
            "posts",
            growingFile().toString(),
            "--collection",
            "c",
            "--json",
            "--no-embedding",
            "--acknowledge-every",
            "0",
            "-w",
            workspace().toString());
    Ran ran = Ran.of(process);
    assertThat(ran.status()).as(ran.err()).isEqualTo(2);
    assertThat(ran.errors()).as(ran.err()).hasSize(1);
    assertThat(ran.errors().getFirst())
        .startsWith("refrain: the disk is full (")
        .contains("free some space and run the command again");
    long safe = ran.out().isEmpty() ? 0 : ran.lastJson().get("acknowledged").asLong();
    assertThat(safe).isEqualTo(1024);
    assertThat(stored()).hasSize(1024).contains(id(0, 0), id(0, 1023));
  }

  /** A batch of short posts, which fit, and one of long posts, which do not. */
  private Path growingFile() throws IOException {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (long line = 0; line < 2048; line++) {
      String text =
          line < 1024 ? "short" : random.ints(99).mapToObj(Integer::toString).collect(joining(" "));
      lines.append("{\"id\":\"%s\",\"text\":\"%s\"}\n".formatted(id(0, line), text));
    }
    return Files.writeString(folder.resolve("growing.jsonl"), lines, UTF_8);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void stopsInGoodOrderWhenItIsTold() throws Exception {
    Opened.of(workspace(), Optional.empty()).close();
    Process process =
        Child.start(
            "serve", "-w", workspace().toString(), "--port", "0", "--json", "--no-embedding");
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertThat(out.readLine()).contains("http://127.0.0.1:");
      Ran second = Ran.command("check", "-w", workspace().toString());
      assertThat(second.status()).isEqualTo(2);
      assertThat(second.err()).contains("in use by another refrain process");
      process.destroy();
      assertThat(process.waitFor()).isEqualTo(143);
    }
    Opened.of(workspace(), Optional.empty()).close();
  }

  private Set<String> stored() throws IOException {
    Set<String> ids = new HashSet<>();
    try (Opened opened = Opened.of(workspace(), Optional.empty())) {
      opened.workspace().posts().each(post -> ids.add(post.id().local()));
      assertThat(opened.engine().posts()).isEqualTo(ids.size());
    }
    return ids;
  }

  private Path workspace() {
    return folder.resolve("w");
  }

  private Path file(int round) throws IOException {
    Path file = folder.resolve("posts-" + round + ".jsonl");
    if (Files.exists(file)) return file;
    StringBuilder lines = new StringBuilder();
    for (long line = 0; line < POSTS; line++)
      lines
          .append("{\"id\":\"%s\",\"platform\":\"x\",\"text\":\"".formatted(id(round, line)))
          .append("post %s of %d\"}\n".formatted(Long.toHexString(line * 7919), round));
    return Files.writeString(file, lines, UTF_8);
  }

  private static String id(int round, long line) {
    return round + "-" + line;
  }
}
