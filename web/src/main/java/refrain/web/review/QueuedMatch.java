package refrain.web.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import refrain.corpora.Judgement;
import refrain.corpora.Verdict;
import refrain.search.Candidate;
import refrain.search.Copies;
import refrain.search.judged.Consensus;

/**
 * A match in the queue.
 *
 * @param score its stored score
 * @param threshold the narrative's, from which posts count as repeating it
 * @param judgements those that hold, one a person
 * @param worth how much a decision on it is worth; weighed once, since a queue compares often
 */
record QueuedMatch(
    MatchKey key,
    double score,
    double threshold,
    Copies copies,
    List<Judgement> judgements,
    Worth worth) {
  /** What is worth most comes first; ties by narrative and post. */
  static final Comparator<QueuedMatch> WORTH =
      Comparator.comparing(QueuedMatch::worth).thenComparing(QueuedMatch::key);

  QueuedMatch {
    judgements = List.copyOf(judgements);
  }

  static QueuedMatch of(
      MatchKey key, Candidate found, double threshold, List<Judgement> judgements) {
    boolean disputed = Consensus.of(judgements).disagreed();
    return new QueuedMatch(
        key,
        found.score(),
        threshold,
        found.copies(),
        judgements,
        Worth.of(found.score(), threshold, found.copies().posts(), disputed));
  }

  /** Returns a person's judgement, if they made one. */
  Optional<Judgement> by(String person) {
    return judgements.stream().filter(j -> j.by().equals(person)).findFirst();
  }

  /** Returns whether somebody was unsure, and nobody's being sure has settled it. */
  boolean unsettled() {
    Consensus consensus = Consensus.of(judgements);
    return judgements.stream().anyMatch(j -> j.verdict() == Verdict.UNSURE)
        && consensus.right().isEmpty();
  }

  boolean disputed() {
    return worth.disputed();
  }
}
