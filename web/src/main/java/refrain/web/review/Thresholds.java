package refrain.web.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.search.SearchEngine;
import refrain.search.judged.Agreement;
import refrain.search.judged.JudgedGroup;
import refrain.search.judged.NarrativeFigures;
import refrain.search.judged.Outcome;
import refrain.search.judged.Threshold;
import refrain.web.query.Holdings;

/**
 * The figures of each narrative and the score from which its posts count as repeating it;
 * thread-safe.
 *
 * <p>What was computed is kept for half a minute, or until somebody judges that narrative.
 */
final class Thresholds {
  /** The precision that a threshold is suggested for unless another is asked for. */
  static final double WANTED = 0.8;

  /** Stored scores are counted in steps of 0.01, as thresholds are. */
  private static final int BINS = 100;

  private final Holdings holdings;
  private final Kept<Asked, NarrativeFigures> figures;
  private final Kept<NarrativeId, List<Double>> scores;
  private final Kept<Wanted, Optional<Threshold>> suggestions;
  private final Kept<List<Judgement>, List<JudgedGroup>> groups;
  private volatile Judged judged = new Judged(List.of());

  Thresholds(Holdings holdings, LongSupplier clock) {
    this.holdings = holdings;
    this.figures = new Kept<>(Duration.ofSeconds(30), clock);
    this.scores = new Kept<>(Duration.ofSeconds(30), clock);
    this.suggestions = new Kept<>(Duration.ofSeconds(30), clock);
    this.groups = new Kept<>(Duration.ofSeconds(30), clock);
  }

  /** Returns the judgements that hold now, sorted out once for each list of them. */
  Judged judged() {
    List<Judgement> judgements = holdings.corpus().judgements();
    Judged known = judged;
    if (!known.isOf(judgements)) {
      known = new Judged(judgements);
      judged = known;
    }
    return known;
  }

  private record Wanted(NarrativeId narrative, double precision, List<Outcome> judged) {}

  private record Asked(NarrativeId narrative, List<Judgement> judgements) {}

  /**
   * Returns the threshold of a narrative: the suggested one; while there is none, the score that
   * the recalibration in force takes to 0.5, or 0.5 itself.
   */
  double of(NarrativeId narrative) {
    return suggested(narrative, WANTED).map(Threshold::score).orElseGet(this::general);
  }

  private double general() {
    return holdings
        .corpus()
        .recalibration()
        .map(r -> r.reaching(SearchEngine.SHOWN).orElse(SearchEngine.SHOWN))
        .orElse(SearchEngine.SHOWN);
  }

  /** Returns what was judged for any narrative, a post and its copies as one. */
  List<JudgedGroup> groups() {
    List<Judgement> judgements = holdings.corpus().judgements();
    return groups.of(judgements, () -> JudgedGroup.of(holdings.engine(), judgements));
  }

  /** Returns how far reviewers agree over all narratives; to be unsure is to give no value. */
  Agreement agreement() {
    return Agreement.of(groups().stream().map(JudgedGroup::sure).toList());
  }

  /** Returns every decided match of every narrative that is not retired. */
  List<Outcome> outcomes() {
    return holdings.corpus().narratives().stream()
        .flatMap(n -> figures(n.id()).outcomes().stream())
        .toList();
  }

  /** Suggests a threshold for a wanted precision, if there is enough to go by. */
  Optional<Threshold> suggested(NarrativeId narrative, double wanted) {
    List<Outcome> judged = figures(narrative).outcomes();
    return Threshold.enough(judged)
        ? suggestions.of(
            new Wanted(narrative, wanted, judged),
            () -> Threshold.suggest(wanted, judged, scores(narrative)))
        : Optional.empty();
  }

  /** Returns the figures of a narrative. */
  NarrativeFigures figures(NarrativeId narrative) {
    List<Judgement> judgements = judged().on(narrative);
    return figures.of(
        new Asked(narrative, judgements),
        () -> NarrativeFigures.of(holdings.engine(), narrative, judgements));
  }

  /** Returns the scores of the stored posts, each as the middle of its step of 0.01. */
  private List<Double> scores(NarrativeId narrative) {
    return scores.of(narrative, () -> spread(holdings.engine().distribution(narrative, BINS)));
  }

  /** Scores below 0.3 make no difference to a threshold and are left out. */
  private static List<Double> spread(List<Long> counts) {
    List<Double> all = new ArrayList<>();
    for (int bin = 30; bin < counts.size(); bin++)
      all.addAll(
          Collections.nCopies(Math.toIntExact(counts.get(bin)), (bin + 0.5) / counts.size()));
    return List.copyOf(all);
  }
}
