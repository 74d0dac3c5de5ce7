package refrain.benchmarks;

import java.util.List;
import java.util.Optional;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Catalogue;
import refrain.web.query.Corpus;

/** Shows a workspace's catalogue to the service that is measured. */
record CuratedCorpus(Catalogue catalogue) implements Corpus {
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
