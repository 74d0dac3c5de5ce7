package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import refrain.indexer.Backup;

/** Makes a workspace from a backup. */
@Command(
    name = "restore",
    description = "Makes a workspace from a backup.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file that 'refrain backup' wrote.")
  private Path file;

  @Mixin private WorkspaceOption workspace;
  @Mixin private Output output;

  private record Restored(String workspace) {}

  @Override
  public Integer call() throws IOException {
    Backup.restore(file, workspace.folder());
    String folder = workspace.folder().toString();
    output.result(new Restored(folder), "restored the workspace " + folder);
    return 0;
  }
}
