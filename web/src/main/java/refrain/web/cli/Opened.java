package refrain.web.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import refrain.indexer.Progress;
import refrain.indexer.TextEmbedding;
import refrain.indexer.Workspace;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.TextAnalyzer;
import refrain.search.LuceneEngine;

/** A workspace opened for one command, with the engine that answers from it. */
record Opened(Workspace workspace, LuceneEngine engine, Optional<Embedder> embedder)
    implements Closeable {
  /**
   * Opens a workspace, or makes one.
   *
   * @throws refrain.corpora.BadInput as {@link Workspace#open}
   */
  static Opened of(Path folder, Optional<Embedder> embedder) {
    try {
      Workspace workspace = Workspace.open(folder, texts(embedder));
      return new Opened(workspace, new LuceneEngine(workspace), embedder);
    } catch (RuntimeException e) {
      embedder.ifPresent(Embedder::close);
      throw e;
    }
  }

  static TextEmbedding texts(Optional<Embedder> embedder) {
    return new TextEmbedding(Shared.ANALYZER, embedder);
  }

  /** Loading the dictionaries takes a second, so a process does it once. */
  private static final class Shared {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();
  }

  /** Brings stored scores up to date, if they are not. */
  boolean rescore(Progress progress) throws IOException {
    return workspace.rescore(engine.postScorer(), progress);
  }

  @Override
  public void close() throws IOException {
    try {
      workspace.close();
    } finally {
      embedder.ifPresent(Embedder::close);
    }
  }
}
