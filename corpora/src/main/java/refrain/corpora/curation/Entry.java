package refrain.corpora.curation;

import java.time.Instant;
import refrain.corpora.Import;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;

/** One line of the journal: what was decided, when, and by whom. */
public record Entry(Instant at, String by, Change change) {

  /** A decision; a later one about the same thing replaces an earlier one. */
  public sealed interface Change {
    /** A narrative was written or rewritten. */
    record PutNarrative(Narrative narrative) implements Change {}

    /** A narrative was retired; its statements stay. */
    record RetireNarrative(NarrativeId narrative) implements Change {}

    /** A statement was added or changed. */
    record PutStatement(Statement statement) implements Change {}

    /** A statement was retired. */
    record RetireStatement(StatementId statement) implements Change {}

    /** A person judged a match. */
    record Judge(Judgement judgement) implements Change {}

    /** An import into a collection ended. */
    record Imported(Import report) implements Change {}

    /**
     * Posts were removed for good; which ones is not told.
     *
     * @param posts stored posts removed
     * @param judgements judgements on them removed
     * @param rejects rejected records blanked
     */
    record Forgot(long posts, long judgements, long rejects) implements Change {}
  }
}
