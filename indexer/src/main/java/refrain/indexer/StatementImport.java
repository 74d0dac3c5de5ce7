package refrain.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.Provenance;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Entry;
import refrain.corpora.readers.NamedFile;
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
    return run(NamedFile.of(file), options, Provenance.UNKNOWN, Optional.empty(), progress);
  }

  /**
   * As {@link #run(Path, ReadOptions, Progress)}, of a file under a name of its own, and puts every
   * statement of the file into a narrative; those that are stored already join it too.
   *
   * @param provenance who imports it, under what terms
   */
  public ImportOutcome run(
      NamedFile file,
      ReadOptions options,
      Provenance provenance,
      Optional<NarrativeId> narrative,
      Progress progress)
      throws IOException {
    NamedTranslations translations = new NamedTranslations();
    try (RowStream<Statement> rows = Readers.statements(file, options);
        ImportRun<Statement> run =
            new ImportRun<>(workspace, file, options, provenance, rows, BATCH, ACKNOWLEDGE)) {
      return run.of(
          (batch, rejecting) -> store(batch, narrative, translations, rejecting),
          workspace.statements().index()::commit,
          progress);
    }
  }

  /**
   * Adds statements that were made here, such as the starter corpus; those known are left alone.
   */
  public long add(List<Statement> statements) throws IOException {
    long added =
        store(statements, Optional.empty(), new NamedTranslations(), reject -> {}).imported();
    workspace.statements().index().commit();
    return added;
  }

  private ImportRun.Stored store(
      List<Statement> batch,
      Optional<NarrativeId> narrative,
      NamedTranslations translations,
      ImportRun.Rejecting rejecting)
      throws IOException {
    synchronized (workspace.statements()) {
      List<Statement> fresh = fresh(batch, narrative, rejecting);
      batch.forEach(translations::read);
      long known = 0;
      for (Statement statement : fresh)
        if (workspace.catalogue().statement(statement.id()).isPresent()) known++;
        else translations.added(statement.id());
      workspace.journal().append(fresh.stream().map(StatementImport::entry).toList());
      workspace.statements().put(fresh, workspace.texts());
      List<Entry> links = translations.due(workspace.catalogue());
      if (!links.isEmpty()) workspace.journal().append(links);
      return new ImportRun.Stored(fresh.size() - known, known);
    }
  }

  private List<Statement> fresh(
      List<Statement> batch, Optional<NarrativeId> narrative, ImportRun.Rejecting rejecting)
      throws IOException {
    Map<StatementId, Statement> fresh = new LinkedHashMap<>();
    for (Statement given : batch) {
      Optional<Statement> before =
          Optional.ofNullable(fresh.get(given.id()))
              .or(() -> workspace.catalogue().statement(given.id()));
      Statement kept = before.orElse(given);
      Statement joined = narrative.map(kept::within).orElse(kept);
      Optional<String> flaw = Blocks.flaw(given.id().value()).or(() -> conflict(kept, given));
      if (flaw.isPresent()) rejecting.reject(reject(given, flaw.get()));
      else if (before.isEmpty() || !joined.equals(kept)) fresh.put(joined.id(), joined);
    }
    return List.copyOf(fresh.values());
  }

  private static Entry entry(Statement statement) {
    return new Entry(Instant.now(), "import", new Entry.Change.PutStatement(statement));
  }

  private static Optional<String> conflict(Statement kept, Statement given) {
    if (kept.wording().equals(given.wording())) return Optional.empty();
    return Optional.of(
        "statement id %s is already taken by another text, which was kept; give this one its own id"
            .formatted(given.id()));
  }

  private static Reject reject(Statement statement, String reason) {
    return new Reject(
        statement.source().file(), statement.source().line(), reason, NativeJson.write(statement));
  }
}
