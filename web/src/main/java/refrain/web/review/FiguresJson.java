package refrain.web.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.search.judged.Agreement;
import refrain.search.judged.Isotonic;
import refrain.search.judged.NarrativeFigures;
import refrain.search.judged.Proportion;
import refrain.search.judged.Threshold;
import refrain.web.json.Json;

/**
 * What judgements say of each narrative's ranking.
 *
 * @param counted what one outcome is
 * @param precisionWanted for which thresholds are suggested
 * @param agreement over all narratives
 */
record FiguresJson(
    String note,
    String counted,
    double precisionWanted,
    AgreementJson agreement,
    List<OfNarrative> narratives) {
  /** What one outcome is. */
  static final String COUNTED =
      "A post and its near-duplicates count once: decisions on copies are one outcome for a narrative, each reviewer having one voice on it.";

  /**
   * One narrative.
   *
   * @param judgedPosts how many posts were judged, copies included
   * @param confirmed groups of copies; so are those rejected and open
   * @param open groups that were judged without a result
   * @param threshold absent when there is too little to go by, or none reaches the precision
   * @param curve corners of the fitted chance that a match of a score is right; absent without
   *     enough judgements
   */
  record OfNarrative(
      String narrative,
      int judgedPosts,
      int confirmed,
      int rejected,
      int open,
      List<AtDepth> precisionAt,
      AgreementJson agreement,
      @Nullable ThresholdJson threshold,
      @Nullable List<Isotonic.Point> curve) {}

  /**
   * Precision among the closest posts, with its 95 % interval by Wilson's method.
   *
   * @param posts how many of the k there are, copies collapsed
   * @param complete whether all of them were decided
   */
  record AtDepth(int k, int posts, boolean complete, ShareJson precision) {}

  /** A share; its value is absent when nothing was decided. */
  record ShareJson(long right, long of, @Nullable Double share, double low, double high) {
    static ShareJson of(Proportion p) {
      return new ShareJson(
          p.right(),
          p.of(),
          p.of() == 0 ? null : Json.round(p.share()),
          Json.round(p.low()),
          Json.round(p.high()));
    }
  }

  /** Krippendorff's alpha; absent when it cannot be computed. */
  record AgreementJson(@Nullable Double alpha, int units, int agreed) {
    static AgreementJson of(Agreement agreement) {
      return new AgreementJson(
          agreement.alpha().isPresent() ? Json.round(agreement.alpha().getAsDouble()) : null,
          agreement.units(),
          agreement.agreed());
    }
  }

  /** A suggested threshold, the precision and number of posts expected at or above it. */
  record ThresholdJson(double score, double precision, long posts, ShareJson judged) {}

  static OfNarrative of(NarrativeFigures figures, Optional<Threshold> threshold) {
    return new OfNarrative(
        figures.narrative().value(),
        figures.posts(),
        figures.confirmed(),
        figures.rejected(),
        figures.open(),
        figures.precisions().stream()
            .map(p -> new AtDepth(p.depth(), p.posts(), p.complete(), ShareJson.of(p.precision())))
            .toList(),
        AgreementJson.of(figures.agreement()),
        threshold
            .map(
                t ->
                    new ThresholdJson(
                        t.score(), Json.round(t.precision()), t.posts(), ShareJson.of(t.judged())))
            .orElse(null),
        Threshold.enough(figures.outcomes()) ? Isotonic.fit(figures.outcomes()).points() : null);
  }
}
