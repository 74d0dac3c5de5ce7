package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import refrain.web.json.Json;

/** Where a command's results and remarks go: results to stdout, remarks to stderr. */
final class Output {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "Print results as JSON, one object a line.")
  private boolean json;

  boolean json() {
    return json;
  }

  /** Prints a result: the shape as JSON when that was asked for, else the line. */
  void result(Object shape, String line) {
    if (json) shape(shape);
    else line(line);
  }

  /** Prints a line for a person. */
  void line(String line) {
    out().println(line);
  }

  /** Prints a shape as one line of JSON. */
  void shape(Object shape) {
    out().println(new String(Json.bytes(shape), UTF_8));
  }

  /** Prints a remark on stderr. */
  void remark(String line) {
    err().println("refrain: " + Plain.line(line));
  }

  /** Passes on text that was made elsewhere. */
  void pass(String text) throws IOException {
    out().write(text);
    if (out().checkError()) throw new IOException("the reader of the output is gone");
  }

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }
}
