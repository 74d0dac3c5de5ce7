package refrain.web.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import refrain.indexer.Verification;

/** Verifies a workspace and changes nothing. */
@Command(
    name = "check",
    description =
        "Reads everything in a workspace and says what is wrong with it; changes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private Output output;

  /** What was found. */
  private record Found(String workspace, long entries, List<String> faults) {}

  @Override
  public Integer call() throws IOException {
    String folder = workspace.existing().toString();
    Verification found = Verification.of(workspace.existing());
    if (output.json()) output.shape(new Found(folder, found.entries(), found.faults()));
    else if (found.faults().isEmpty())
      output.line(
          "%s is sound: %,d journal entries, both indexes whole"
              .formatted(folder, found.entries()));
    found.faults().forEach(output::remark);
    return found.faults().isEmpty() ? 0 : 1;
  }
}
