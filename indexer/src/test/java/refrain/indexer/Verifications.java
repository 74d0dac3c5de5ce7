package refrain.indexer;

import java.io.IOException;
import java.util.List;

/** Checks the folder of a workspace that is given up for it. */
final class Verifications {
  private Verifications() {}

  /** Closes a workspace and returns what is wrong with its folder. */
  static List<String> faults(Workspace workspace) throws IOException {
    workspace.close();
    return Verification.of(workspace.folder()).faults();
  }
}
