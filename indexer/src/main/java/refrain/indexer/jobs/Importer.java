package refrain.indexer.jobs;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import refrain.corpora.privacy.Pseudonyms;
import refrain.corpora.readers.NamedFile;
import refrain.indexer.ImportOutcome;
import refrain.indexer.PostImport;
import refrain.indexer.PostScorer;
import refrain.indexer.Progress;
import refrain.indexer.StatementImport;
import refrain.indexer.Workspace;

/** Imports one file; the very imports of the command line. */
interface Importer {
  /**
   * Imports a file.
   *
   * @throws refrain.corpora.BadInput if it cannot be understood at all
   */
  ImportOutcome run(NamedFile file, ImportOrder order, Progress progress) throws IOException;

  /** Imports into a workspace. */
  static Importer into(Workspace workspace, Supplier<PostScorer> scorer) {
    return (file, order, progress) ->
        switch (order.kind()) {
          case POSTS ->
              new PostImport(workspace, workspace.texts(), scorer.get())
                  .run(
                      file,
                      order.reading(),
                      order.provenance(),
                      order.pseudonymised()
                          ? Optional.of(new Pseudonyms(workspace.key()))
                          : Optional.empty(),
                      progress);
          case STATEMENTS ->
              new StatementImport(workspace)
                  .run(file, order.reading(), order.provenance(), Optional.empty(), progress);
        };
  }
}
