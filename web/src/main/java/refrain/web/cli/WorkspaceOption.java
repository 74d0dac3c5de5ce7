package refrain.web.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.indexer.Workspace;

/** The folder that a command works on. */
final class WorkspaceOption {
  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      defaultValue = "${env:REFRAIN_WORKSPACE:-refrain-workspace}",
      description = "The workspace folder (default: REFRAIN_WORKSPACE, else ./refrain-workspace).")
  private Path folder;

  /** Returns the folder, whether there is one or not. */
  Path folder() {
    return folder;
  }

  /**
   * Returns the folder of a workspace that exists.
   *
   * @throws BadInput if there is none
   */
  Path existing() {
    if (!Workspace.at(folder))
      throw new BadInput(
          "there is no workspace at '%s'; name one with --workspace, or make one with 'refrain import'"
              .formatted(folder));
    return folder;
  }
}
