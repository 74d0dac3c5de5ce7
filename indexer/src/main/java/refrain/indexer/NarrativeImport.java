package refrain.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Provenance;
import refrain.corpora.curation.Entry;
import refrain.corpora.readers.NamedFile;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.RowStream;

/**
 * Brings files of narratives into a workspace's journal.
 *
 * <p>Importing a file twice changes nothing. A narrative whose id is known takes the new title and
 * summary; the journal keeps the old ones.
 */
public final class NarrativeImport {
  private static final int BATCH = 256;
  private static final Duration ACKNOWLEDGE = Duration.ofSeconds(2);

  private final Workspace workspace;

  public NarrativeImport(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Imports one file and notes it in the journal.
   *
   * @throws refrain.corpora.BadInput if the file cannot be understood at all; nothing was imported
   */
  public ImportOutcome run(Path file, ReadOptions options, Progress progress) throws IOException {
    try (RowStream<Narrative> rows = Readers.narratives(file, options);
        ImportRun<Narrative> run =
            new ImportRun<>(
                workspace,
                NamedFile.of(file),
                options,
                Provenance.UNKNOWN,
                rows,
                BATCH,
                ACKNOWLEDGE)) {
      return run.of((batch, rejecting) -> store(batch), () -> {}, progress);
    }
  }

  private ImportRun.Stored store(List<Narrative> batch) throws IOException {
    long before = workspace.catalogue().narratives().size();
    long changed = add(batch);
    long fresh = workspace.catalogue().narratives().size() - before;
    return new ImportRun.Stored(fresh, changed - fresh);
  }

  /** Adds or rewrites narratives and returns how many were new or changed; durable. */
  public long add(List<Narrative> narratives) throws IOException {
    Map<NarrativeId, Narrative> changed = new LinkedHashMap<>();
    for (Narrative narrative : narratives) {
      Optional<Narrative> before =
          Optional.ofNullable(changed.get(narrative.id()))
              .or(() -> workspace.catalogue().narrative(narrative.id()));
      if (!before.equals(Optional.of(narrative))) changed.put(narrative.id(), narrative);
    }
    workspace.journal().append(changed.values().stream().map(NarrativeImport::entry).toList());
    return changed.size();
  }

  private static Entry entry(Narrative narrative) {
    return new Entry(Instant.now(), "import", new Entry.Change.PutNarrative(narrative));
  }
}
