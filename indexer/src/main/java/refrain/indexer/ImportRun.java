package refrain.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refrain.corpora.Import;
import refrain.corpora.Provenance;
import refrain.corpora.curation.Entry;
import refrain.corpora.readers.NamedFile;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.Rejects;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;

/** One pass over one file: batches, counts, rejects and acknowledgements. */
final class ImportRun<T> implements Closeable {
  /** Stores a batch. */
  interface Store<T> {
    /** Says how much of the batch was new; what is refused goes to {@code rejecting}. */
    Stored store(List<T> batch, Rejecting rejecting) throws IOException;
  }

  /** How many records of a batch were new, and how many changed what was stored. */
  record Stored(long imported, long updated) {}

  /** Keeps a record that was refused. */
  interface Rejecting {
    void reject(Reject reject) throws IOException;
  }

  /** Makes what was stored durable. */
  interface Commit {
    void commit() throws IOException;
  }

  private static final String STOPPED =
      "the import of '%s' was stopped after %,d records; importing the file again goes on";

  private final Workspace workspace;
  private final NamedFile file;
  private final ReadOptions options;
  private final Provenance provenance;
  private final RowStream<T> rows;
  private final ReadAhead<T> ahead;
  private final int batchSize;
  private final Duration acknowledge;
  private final Rejects rejects;
  private final List<T> batch = new ArrayList<>();
  private long read;
  private long imported;
  private long updated;
  private long skipped;
  private long rejected;
  private Optional<String> cut = Optional.empty();
  private long lastCommit = System.nanoTime();

  ImportRun(
      Workspace workspace,
      NamedFile file,
      ReadOptions options,
      Provenance provenance,
      RowStream<T> rows,
      int batchSize,
      Duration acknowledge) {
    this.workspace = workspace;
    this.file = file;
    this.options = options;
    this.provenance = provenance.in(options.zone());
    this.rows = rows;
    this.ahead = new ReadAhead<>(rows, batchSize);
    this.batchSize = batchSize;
    this.acknowledge = acknowledge;
    this.rejects = new Rejects(workspace.rejects(), options.collection(), file.name());
  }

  ImportOutcome of(Store<T> store, Commit commit, Progress progress) throws IOException {
    for (Optional<Row<T>> row = next(); row.isPresent(); row = next()) {
      take(row.get());
      if (batch.size() == batchSize) flush(store);
      if (due()) acknowledge(commit, progress);
      if (batch.isEmpty() && progress.stopped()) {
        cut = Optional.of(STOPPED.formatted(file.name(), read));
        break;
      }
    }
    flush(store);
    acknowledge(commit, progress);
    return note();
  }

  /** Only what cannot be read cuts a file off; what cannot be stored is a failure. */
  private Optional<Row<T>> next() {
    try {
      return ahead.next();
    } catch (IOException e) {
      cut = Optional.of(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void take(Row<T> row) throws IOException {
    read++;
    switch (row) {
      case Row.Read<T> ok -> batch.add(ok.value());
      case Row.Skipped<T> left -> skipped++;
      case Row.Rejected<T> bad -> reject(bad.reject());
    }
  }

  private void reject(Reject reject) throws IOException {
    rejected++;
    rejects.add(reject);
  }

  private void flush(Store<T> store) throws IOException {
    if (batch.isEmpty()) return;
    Stored stored = store.store(List.copyOf(batch), this::reject);
    imported += stored.imported();
    updated += stored.updated();
    batch.clear();
  }

  /** An acknowledgement is due when a batch has just been stored and the last one is long ago. */
  private boolean due() {
    return batch.isEmpty() && System.nanoTime() - lastCommit > acknowledge.toNanos();
  }

  private void acknowledge(Commit commit, Progress progress) throws IOException {
    rejects.force();
    commit.commit();
    lastCommit = System.nanoTime();
    progress.counted(new ImportCounts(read, imported, updated, skipped, rejected));
    progress.at(rows.progress(), read);
  }

  private ImportOutcome note() throws IOException {
    rejects.finish();
    Import report =
        new Import(
            options.collection(),
            file.name(),
            cut.isPresent() ? "" : rows.sha256(),
            rows.format(),
            options.mapping(),
            Instant.now(),
            read,
            imported,
            read - imported - updated - skipped - rejected,
            updated,
            skipped,
            rejected,
            provenance);
    workspace.journal().append(List.of(entry(report)));
    return new ImportOutcome(report, rejects.file(), cut);
  }

  /** Returns what the journal notes of an import. */
  static Entry entry(Import report) {
    String by = report.provenance().by();
    return new Entry(report.at(), by.isBlank() ? "import" : by, new Entry.Change.Imported(report));
  }

  @Override
  public void close() throws IOException {
    ahead.close();
    rejects.close();
  }
}
