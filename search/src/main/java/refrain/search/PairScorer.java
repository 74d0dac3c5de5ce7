package refrain.search;

import java.util.List;
import java.util.OptionalDouble;

/** Scores how closely a post repeats a statement: the score of their closest passages. */
final class PairScorer {
  /**
   * Passages of a text that are compared whatever the other one is. Of 4,724 long statements at
   * hand (remarks of a ministry, newspaper articles) 17 have more.
   */
  static final int PASSAGES = 64;

  /** Pairs of passages compared, when one of the two texts is longer than that. */
  static final int PAIRS = PASSAGES * PASSAGES;

  private final Calibration calibration;

  PairScorer(Calibration calibration) {
    this.calibration = calibration;
  }

  /**
   * The closest passages of two texts.
   *
   * @param post the post's passage
   * @param statement the statement's passage
   * @param score in [0, 1]
   */
  record Closest(
      PassageForm post,
      PassageForm statement,
      double score,
      Features features,
      List<ScorePart> parts) {}

  /** Returns the closest pair of passages; the first of equals. */
  Closest closest(TextForm post, TextForm statement) {
    Closest best = null;
    Context context = new Context();
    for (PassageForm p : compared(post, statement))
      for (PassageForm s : compared(statement, post)) {
        Closest pair = score(p, s);
        if (best == null || pair.score() > best.score()) best = pair;
        if (!post.isTitle(p) && !statement.isTitle(s)) pair.features().ifEnglish(context::add);
      }
    if (best == null) throw new IllegalStateException("a text has at least one passage");
    return within(best, context.value());
  }

  /** Returns the closest passages, judged with the texts that they stand in. */
  private Closest within(Closest closest, OptionalDouble context) {
    return context.isEmpty()
        ? closest
        : scored(closest.post(), closest.statement(), closest.features().within(context));
  }

  Closest score(PassageForm post, PassageForm statement) {
    return scored(post, statement, Features.of(post, statement));
  }

  private Closest scored(PassageForm post, PassageForm statement, Features features) {
    List<ScorePart> parts = calibration.parts(features);
    double score = comparable(post, statement) ? Calibration.score(parts) : 0;
    return new Closest(post, statement, score, features, parts);
  }

  /** Bare passages (links, emoji) resemble everything and nothing. */
  private static boolean comparable(PassageForm post, PassageForm statement) {
    return !post.passage().isBare() && !statement.passage().isBare();
  }

  /** Returns the first passages of a text: as many as are compared with another. */
  static List<PassageForm> compared(TextForm text, TextForm other) {
    List<PassageForm> all = text.passages();
    int most = Math.max(PASSAGES, PAIRS / Math.max(1, other.passages().size()));
    return all.size() <= most ? all : all.subList(0, most);
  }
}
