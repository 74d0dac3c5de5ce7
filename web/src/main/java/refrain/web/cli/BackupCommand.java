package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import refrain.indexer.Backup;

/** Copies a workspace into one file, also while it is being served. */
@Command(
    name = "backup",
    description = "Copies a workspace into one zip file, also while it is being served.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
  private Path file;

  @Mixin private WorkspaceOption workspace;
  @Mixin private Output output;

  private record Written(String file, long bytes) {}

  @Override
  public Integer call() throws IOException {
    Backup.write(workspace.existing(), file);
    Written written = new Written(file.toString(), Files.size(file));
    output.result(written, "wrote %s, %,d bytes".formatted(written.file(), written.bytes()));
    return 0;
  }
}
