package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.NativeJson;
import refrain.corpora.StarterCorpus;

/** Runs the service in this process; an interrupt stops it as a signal does. */
@Timeout(600)
class ServingTest {
  @TempDir private Path folder;

  @Test
  void servesAWorkspaceScoresItAndLetsGoOfIt() throws Exception {
    Path workspace = workspaceWithAPost();
    try (Running running =
        Running.start(
            "serve", "-w", workspace.toString(), "--port", "0", "--json", "--no-embedding")) {
      assertThat(get(running.address() + "api/v1/posts")).contains("\"total\":1");
      assertThat(running.stop()).isZero();
    }
    try (Opened opened = Opened.of(workspace, Optional.empty())) {
      assertThat(opened.rescore(refrain.indexer.Progress.NONE)).isFalse();
    }
  }

  @Test
  void showsTheStarterCorpusAndLeavesNothingBehind() throws Exception {
    List<Path> before = demoFolders();
    try (Running running =
        Running.start("demo", "--port", "0", "--json", "--no-browser", "--no-embedding")) {
      String narratives = get(running.address() + "api/v1/narratives");
      assertThat(narratives).contains("us-gun");
      assertThat(posts(running)).isGreaterThanOrEqualTo(32);
      while (posts(running) < StarterCorpus.posts().size()) Thread.sleep(Duration.ofMillis(50));
      assertThat(running.stop()).isZero();
    }
    assertThat(demoFolders()).isEqualTo(before);
  }

  @Test
  void saysInOneLineThatThePortIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Ran demo = Ran.command("demo", "--port", port, "--no-embedding");
      assertThat(demo.status()).isEqualTo(2);
      assertThat(demo.err()).hasLineCount(1).contains(":" + port).contains("--port");
      Ran serve =
          Ran.command(
              "serve", "-w", workspaceWithAPost().toString(), "--port", port, "--no-embedding");
      assertThat(serve.status()).isEqualTo(2);
      assertThat(serve.err()).hasLineCount(1).contains("could not listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void refusesOtherMachinesWithoutUsers() throws IOException {
    String workspace = workspaceWithAPost().toString();
    Ran ran = Ran.command("serve", "-w", workspace, "--host", "0.0.0.0", "--port", "0");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("without credentials");
    Ran users = Ran.command("serve", "-w", workspace, "--users", folder + "/none");
    assertThat(users.err()).hasLineCount(1).contains("could not read the users file");
  }

  /** Lists the folders of demos in this process; others may come and go meanwhile. */
  private static List<Path> demoFolders() throws IOException {
    try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(f -> f.getFileName().toString().startsWith(DemoCommand.FOLDER))
          .sorted()
          .toList();
    }
  }

  private Path workspaceWithAPost() throws IOException {
    Path file = Files.writeString(folder.resolve("p.jsonl"), "{\"id\":\"1\",\"text\":\"hello\"}\n");
    Path workspace = folder.resolve("w");
    Ran ran =
        Ran.command(
            "import",
            "posts",
            file.toString(),
            "--collection",
            "c",
            "-w",
            workspace.toString(),
            "--no-embedding");
    assertThat(ran.status()).as(ran.err()).isZero();
    return workspace;
  }

  private static long posts(Running running) throws Exception {
    return NativeJson.parse(get(running.address() + "api/v1/posts")).get("total").asLong();
  }

  private static String get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString(UTF_8))
          .body();
    }
  }

  /** A command that runs until it is stopped. */
  private record Running(Thread thread, StringWriter out, StringWriter err, AtomicInteger status)
      implements AutoCloseable {
    static Running start(String... args) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      AtomicInteger status = new AtomicInteger(-1);
      Runnable command =
          () ->
              status.set(
                  Main.commandLine()
                      .setOut(new PrintWriter(out, true))
                      .setErr(new PrintWriter(err, true))
                      .execute(args));
      return new Running(Thread.ofPlatform().start(command), out, err, status);
    }

    /** Waits for the line that tells the address. */
    String address() throws InterruptedException {
      while (!out.toString().contains("\n")) {
        assertThat(thread.isAlive()).as(err.toString()).isTrue();
        Thread.sleep(Duration.ofMillis(20));
      }
      return NativeJson.parse(out.toString().lines().findFirst().orElseThrow())
          .get("address")
          .asText();
    }

    /** Stops it once it only waits for that: an interrupt before would close its files. */
    int stop() throws InterruptedException {
      while (thread.isAlive() && !waits()) Thread.sleep(Duration.ofMillis(20));
      thread.interrupt();
      thread.join();
      return status.get();
    }

    private boolean waits() {
      return Arrays.stream(thread.getStackTrace())
          .anyMatch(
              frame ->
                  frame.getClassName().equals(StopSignal.class.getName())
                      && frame.getMethodName().equals("await"));
    }

    @Override
    public void close() throws InterruptedException {
      stop();
    }
  }
}
