package refrain.web.query;

import java.util.List;
import java.util.Optional;
import refrain.corpora.Import;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;

/** The curated narratives and statements that the service shows; thread-safe. */
public interface Corpus {
  /** Returns every narrative that is not retired, in the order of their ids. */
  List<Narrative> narratives();

  /** Returns one narrative, or empty if there is none of that id. */
  Optional<Narrative> narrative(NarrativeId id);

  /** Returns every statement that is not retired, in the order of their ids. */
  List<Statement> statements();

  /** Returns the statements of one narrative, in the order of their ids. */
  List<Statement> statements(NarrativeId narrative);

  /** Returns the imports into all collections, in the order of time. */
  default List<Import> imports() {
    return List.of();
  }

  /** Returns what imports into a collection refused: {@code most} records from a place on. */
  default RejectedPage rejects(String collection, int from, int most) {
    return RejectedPage.NONE;
  }

  /** Returns how many posts were removed for good on request. */
  default long forgotten() {
    return 0;
  }

  /** Returns one statement, or empty if there is none of that id. */
  Optional<Statement> statement(StatementId id);
}
