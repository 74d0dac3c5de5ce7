package refrain.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import refrain.corpora.StarterCorpus;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.NarrativeImport;
import refrain.indexer.PostImport;
import refrain.indexer.PostScorer;
import refrain.indexer.StatementImport;
import refrain.indexer.TextEmbedding;
import refrain.indexer.Workspace;
import refrain.search.LuceneEngine;
import refrain.web.Server;
import refrain.web.ServerOptions;
import refrain.web.query.Curation;
import refrain.web.query.Searched;

/** A workspace with the starter narratives and statements, and its engine. */
record Desk(Workspace workspace, LuceneEngine engine) implements Closeable {
  static Desk open(Path folder, TextEmbedding texts) throws IOException {
    Workspace workspace = Workspace.open(folder, texts);
    new NarrativeImport(workspace).add(StarterCorpus.narratives());
    new StatementImport(workspace).add(StarterCorpus.statements());
    return new Desk(workspace, new LuceneEngine(workspace));
  }

  /** Imports a file of native JSON lines. */
  void fill(Path file, PostScorer scorer) throws IOException {
    new PostImport(workspace, workspace.texts(), scorer)
        .run(file, ReadOptions.of("bench"), (share, done) -> {});
  }

  Server serve() {
    return Server.start(
        engine, new Curation(workspace.journal(), Searched.NOTHING), ServerOptions.local(0));
  }

  /** Returns the size of all its files, in MiB. */
  double mebibytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(workspace.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) bytes += Files.size(file);
    }
    return bytes / 1048576.0;
  }

  @Override
  public void close() throws IOException {
    workspace.close();
  }
}
