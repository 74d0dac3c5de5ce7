package refrain.web.review;

import java.util.List;
import java.util.Optional;
import refrain.corpora.Recalibration;
import refrain.search.judged.Isotonic;
import refrain.search.judged.Outcome;
import refrain.search.judged.Reliability;
import refrain.search.judged.Threshold;

/**
 * What judgements propose that scores should mean.
 *
 * @param before how well the scores as computed mean what they say
 * @param after the same of the fitted chances, on matches that they were not fitted to
 */
record Proposal(Recalibration fitted, Reliability before, Reliability after) {
  /** Fewer decided matches fit noise; each of the folds should hold at least eight. */
  static final int LEAST = 40;

  private static final int FOLDS = 5;

  /** Returns whether chances would say no better than the scores do what they mean. */
  boolean worse() {
    return after.error() >= before.error();
  }

  /** Fits a recalibration, if there is enough to go by. */
  static Optional<Proposal> of(List<Outcome> outcomes) {
    if (outcomes.size() < LEAST || !Threshold.enough(outcomes)) return Optional.empty();
    Reliability before = Reliability.of(outcomes);
    Reliability after = Reliability.of(Reliability.heldOut(outcomes, FOLDS));
    List<Recalibration.Point> points =
        Isotonic.fit(outcomes).points().stream()
            .map(p -> new Recalibration.Point(p.score(), p.chance()))
            .toList();
    return Optional.of(
        new Proposal(
            new Recalibration(points, outcomes.size(), before.error(), after.error()),
            before,
            after));
  }
}
