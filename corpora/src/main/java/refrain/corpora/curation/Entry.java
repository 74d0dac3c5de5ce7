package refrain.corpora.curation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Import;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.Recalibration;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;

/**
 * One line of the journal: what was decided, when, and by whom.
 *
 * @param act names the act that the entry is a part of, such as a merge of two narratives, which is
 *     undone as a whole; absent for entries that were written one by one
 * @param why the reason that the person gave
 */
public record Entry(
    Instant at, String by, Change change, @Nullable String act, @Nullable String why) {
  /** An entry of its own, without a reason. */
  public Entry(Instant at, String by, Change change) {
    this(at, by, change, null, null);
  }

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

    /** Two statements were found to say the same in two languages; the smaller id is the one. */
    record LinkTranslation(StatementId one, StatementId other) implements Change {
      public LinkTranslation {
        if (one.compareTo(other) >= 0) throw disordered(one, other);
      }

      /** Links two statements, given in either order. */
      public static LinkTranslation of(StatementId a, StatementId b) {
        return a.compareTo(b) <= 0 ? new LinkTranslation(a, b) : new LinkTranslation(b, a);
      }
    }

    /** A link between two statements was taken away; the smaller id is the one. */
    record UnlinkTranslation(StatementId one, StatementId other) implements Change {
      public UnlinkTranslation {
        if (one.compareTo(other) >= 0) throw disordered(one, other);
      }

      /** Takes the link between two statements away, given in either order. */
      public static UnlinkTranslation of(StatementId a, StatementId b) {
        return a.compareTo(b) <= 0 ? new UnlinkTranslation(a, b) : new UnlinkTranslation(b, a);
      }
    }

    /** A person judged a match. */
    record Judge(Judgement judgement) implements Change {}

    /** A person's judgement on a match was taken back. */
    record WithdrawJudgement(PostId post, NarrativeId narrative, String by) implements Change {}

    /** Scores were given another meaning, by judgements; the stored scores stay as they are. */
    record Recalibrate(Recalibration recalibration) implements Change {}

    /** Scores mean again what they meant before any recalibration. */
    record WithdrawRecalibration() implements Change {}

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

    /** Returns the written name, such as {@code put-narrative}. */
    default String name() {
      return switch (this) {
        case PutNarrative c -> "put-narrative";
        case RetireNarrative c -> "retire-narrative";
        case PutStatement c -> "put-statement";
        case RetireStatement c -> "retire-statement";
        case LinkTranslation c -> "link-translation";
        case UnlinkTranslation c -> "unlink-translation";
        case Judge c -> "judge";
        case WithdrawJudgement c -> "withdraw-judgement";
        case Recalibrate c -> "recalibrate";
        case WithdrawRecalibration c -> "withdraw-recalibration";
        case Imported c -> "imported";
        case Forgot c -> "forgot";
      };
    }

    private static BadInput disordered(StatementId one, StatementId other) {
      return new BadInput(
          "could not link statement '%s' with '%s': wanted two different ones, the smaller id first"
              .formatted(one, other));
    }
  }
}
