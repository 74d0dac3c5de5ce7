package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import refrain.corpora.Import;
import refrain.corpora.Provenance;
import refrain.corpora.Source;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.Rejects;

/** The counts and rejects of mapping one file's records again; for one thread. */
final class RemapRun implements Closeable {
  private static final String UNNAMED = "unknown";

  private final Source source;
  private final ReadOptions options;
  private final Provenance provenance;
  private final Rejects rejects;
  private final Set<String> importers = new TreeSet<>();
  private long read;
  private long unchanged;
  private long updated;
  private long skipped;
  private long rejected;

  /**
   * @param before the import that brought the file in
   */
  RemapRun(Workspace workspace, Source source, Optional<Import> before, Remapping.Request request) {
    this.source = source;
    Provenance then = before.map(Import::provenance).orElse(Provenance.UNKNOWN);
    provenance = then.remapped(request.by(), request.zone().orElse(then.zone()));
    Map<String, String> mapping =
        request.mapping().or(() -> before.map(Import::mapping)).orElse(Map.of());
    options =
        new ReadOptions(request.collection(), request.format(), mapping, provenance.zone(), UTF_8);
    rejects = new Rejects(workspace.rejects(), request.collection(), Path.of(name()));
  }

  private String name() {
    String file = source.file().replace('\0', '_');
    return file.isBlank() ? UNNAMED : file;
  }

  ReadOptions options() {
    return options;
  }

  /** Counts a result and keeps it if it is a reject. */
  Remapped count(Remapped result) {
    read++;
    result.importer().ifPresent(importers::add);
    switch (result) {
      case Remapped.Unchanged same -> unchanged++;
      case Remapped.Updated changed -> updated++;
      case Remapped.Skipped left -> skipped++;
      case Remapped.Rejected(var reject) -> {
        rejected++;
        add(reject);
      }
    }
    return result;
  }

  private void add(Reject reject) {
    try {
      rejects.add(reject);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the rejects of " + name(), e);
    }
  }

  /** Makes the rejects durable. */
  void force() throws IOException {
    rejects.force();
  }

  /** Notes the counts in the journal. */
  ImportOutcome note(Workspace workspace, Remapping.Request request) throws IOException {
    Import report =
        new Import(
            request.collection(),
            name(),
            source.sha256(),
            importers.isEmpty() ? UNNAMED : String.join("+", importers),
            options.mapping(),
            Instant.now(),
            read,
            0,
            unchanged,
            updated,
            skipped,
            rejected,
            provenance);
    workspace.journal().append(List.of(ImportRun.entry(report)));
    return new ImportOutcome(report, rejects.file(), Optional.empty());
  }

  @Override
  public void close() throws IOException {
    rejects.close();
  }
}
