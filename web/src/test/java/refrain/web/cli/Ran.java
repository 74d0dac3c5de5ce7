package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import refrain.corpora.NativeJson;

/**
 * How a command ended.
 *
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
record Ran(int status, String out, String err) {
  /** Runs a command in this process. */
  static Ran command(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    return new Ran(status, out.toString(), err.toString());
  }

  /** Reads what a process of its own leaves, until it ends. */
  static Ran of(Process process) throws Exception {
    try (var err = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var errors = err.submit(() -> new String(process.getErrorStream().readAllBytes(), UTF_8));
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ran(process.waitFor(), out, errors.get());
    }
  }

  /** Returns the lines of JSON on stdout. */
  List<JsonNode> json() {
    return out.lines().map(NativeJson::parse).toList();
  }

  /** Returns the last line of JSON on stdout. */
  JsonNode lastJson() {
    return json().getLast();
  }

  /** Returns the lines on stderr, less what the JVM says about the incubating module. */
  List<String> errors() {
    return err.lines().filter(line -> !line.startsWith("WARNING: Using incubator")).toList();
  }
}
