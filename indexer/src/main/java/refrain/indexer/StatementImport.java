package refrain.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.NativeJson;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Entry;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.RowStream;

/**
 * Brings files of statements into a workspace: into the journal first, then into the index.
 *
 * <p>Importing a file twice changes nothing. A statement whose id is taken by another text is
 * rejected; the stored one stays.
 */
public final class StatementImport {
  private static final int BATCH = 256;
  private static final Duration ACKNOWLEDGE = Duration.ofSeconds(2);

  private final Workspace workspace;

  public StatementImport(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Imports one file and notes it in the journal.
   *
   * @throws refrain.corpora.BadInput if the file cannot be understood at all; nothing was imported
   */
  public ImportOutcome run(Path file, ReadOptions options, Progress progress) throws IOException {
    try (RowStream<Statement> rows = Readers.statements(file, options);
        ImportRun<Statement> run =
            new ImportRun<>(workspace, file, options, rows, BATCH, ACKNOWLEDGE)) {
      return run.of(this::store, workspace.statements().index()::commit, progress);
    }
  }

  /**
   * Adds statements that were made here, such as the starter corpus; those known are left alone.
   */
  public long add(List<Statement> statements) throws IOException {
    long added = store(statements, reject -> {});
    workspace.statements().index().commit();
    return added;
  }

  private long store(List<Statement> batch, ImportRun.Rejecting rejecting) throws IOException {
    synchronized (workspace.statements()) {
      List<Statement> fresh = fresh(batch, rejecting);
      workspace.journal().append(fresh.stream().map(StatementImport::entry).toList());
      workspace.statements().put(fresh, workspace.texts());
      return fresh.size();
    }
  }

  private List<Statement> fresh(List<Statement> batch, ImportRun.Rejecting rejecting)
      throws IOException {
    List<Statement> fresh = new ArrayList<>();
    Map<StatementId, Statement> seen = new HashMap<>();
    for (Statement statement : batch) {
      Optional<String> flaw = Blocks.flaw(statement.id().value());
      if (flaw.isPresent()) {
        rejecting.reject(reject(statement, flaw.get()));
        continue;
      }
      Optional<Statement> before =
          Optional.ofNullable(seen.putIfAbsent(statement.id(), statement))
              .or(() -> workspace.catalogue().statement(statement.id()));
      if (before.isEmpty()) fresh.add(statement);
      else if (!before.get().wording().equals(statement.wording()))
        rejecting.reject(reject(statement, conflict(statement)));
    }
    return fresh;
  }

  private static Entry entry(Statement statement) {
    return new Entry(Instant.now(), "import", new Entry.Change.PutStatement(statement));
  }

  private static String conflict(Statement statement) {
    return "statement id %s is already taken by another text, which was kept; give this one its own id"
        .formatted(statement.id());
  }

  private static Reject reject(Statement statement, String reason) {
    return new Reject(
        statement.source().file(), statement.source().line(), reason, NativeJson.write(statement));
  }
}
