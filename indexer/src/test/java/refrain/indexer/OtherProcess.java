package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import refrain.corpora.BadInput;
import refrain.corpora.readers.ReadOptions;

/** A second Java process that opens a workspace, as another refrain would. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private OtherProcess(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OtherProcess.class.getName());
    command.addAll(Arrays.asList(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    said = process.inputReader(UTF_8);
  }

  /** Opens a workspace there until {@link #close}. */
  static OtherProcess opening(Path folder) throws IOException {
    return new OtherProcess(folder.toString());
  }

  /** Imports a file of posts there; it says how many are durable at each acknowledgement. */
  static OtherProcess importing(Path folder, Path file) throws IOException {
    return new OtherProcess(folder.toString(), file.toString());
  }

  /** Returns the next line that it printed. */
  String says() throws IOException {
    return String.valueOf(said.readLine());
  }

  /** Ends it as a power cut would: nothing in it runs any more. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  public static void main(String[] args) throws Exception {
    try (Workspace workspace = Workspace.open(Path.of(args[0]), Samples.wording())) {
      if (args.length > 1)
        new PostImport(workspace, workspace.texts(), PostScorer.NONE)
            .run(
                Path.of(args[1]), ReadOptions.of("tests"), (share, done) -> say("durable " + done));
      say("open");
      int end = System.in.read();
      say("closing at " + end);
    } catch (BadInput e) {
      say(String.valueOf(e.getMessage()));
    }
  }

  @SuppressWarnings("SystemOut")
  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
