package refrain.web;

import java.util.List;
import java.util.Optional;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.web.query.Corpus;

/** A corpus of two lists. */
record MemoryCorpus(List<Narrative> narratives, List<Statement> statements) implements Corpus {
  @Override
  public Optional<Narrative> narrative(NarrativeId id) {
    return narratives.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  @Override
  public List<Statement> statements(NarrativeId narrative) {
    return statements.stream().filter(s -> s.narratives().contains(narrative)).toList();
  }

  @Override
  public Optional<Statement> statement(StatementId id) {
    return statements.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
