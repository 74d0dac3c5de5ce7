package refrain.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import refrain.corpora.Import;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Entry;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.RejectedRecords;
import refrain.indexer.Workspace;
import refrain.web.query.Corpus;
import refrain.web.query.RejectedPage;

/**
 * Shows a workspace's catalogue and its rejects to the service.
 *
 * @param folder the folder of the rejects files
 */
record CatalogueCorpus(Catalogue catalogue, Path folder) implements Corpus {
  static CatalogueCorpus of(Workspace workspace) {
    return new CatalogueCorpus(workspace.catalogue(), workspace.rejects());
  }

  @Override
  public List<Import> imports() {
    return catalogue.imports();
  }

  @Override
  public RejectedPage rejects(String collection, int from, int most) {
    List<Reject> shown = new ArrayList<>();
    AtomicLong total = new AtomicLong();
    try {
      RejectedRecords.each(
          folder,
          collection,
          (line, reject) -> {
            if (total.getAndIncrement() >= from && shown.size() < most) shown.add(reject);
          });
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the rejects in " + folder, e);
    }
    return new RejectedPage(total.get(), shown);
  }

  @Override
  public long forgotten() {
    return catalogue.forgettings().stream()
        .mapToLong(e -> e.change() instanceof Entry.Change.Forgot forgot ? forgot.posts() : 0)
        .sum();
  }

  @Override
  public List<Narrative> narratives() {
    return catalogue.narratives();
  }

  @Override
  public Optional<Narrative> narrative(NarrativeId id) {
    return catalogue.narrative(id);
  }

  @Override
  public List<Statement> statements() {
    return catalogue.statements();
  }

  @Override
  public List<Statement> statements(NarrativeId narrative) {
    return catalogue.statements(narrative);
  }

  @Override
  public Optional<Statement> statement(StatementId id) {
    return catalogue.statement(id);
  }
}
