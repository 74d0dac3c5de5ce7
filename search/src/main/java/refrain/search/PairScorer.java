package refrain.search;

import java.util.List;

/** Scores how closely a post repeats a statement: the score of their closest passages. */
final class PairScorer {
  /** A passage beyond these is not compared: nobody repeats a statement after so long a prelude. */
  static final int MOST_PASSAGES = 64;

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
    for (PassageForm p : first(post))
      for (PassageForm s : first(statement)) {
        Closest pair = score(p, s);
        if (best == null || pair.score() > best.score()) best = pair;
      }
    if (best == null) throw new IllegalStateException("a text has at least one passage");
    return best;
  }

  Closest score(PassageForm post, PassageForm statement) {
    Features features = Features.of(post, statement);
    List<ScorePart> parts = calibration.parts(features);
    double score = comparable(post, statement) ? Calibration.score(parts) : 0;
    return new Closest(post, statement, score, features, parts);
  }

  /** Bare passages (links, emoji) resemble everything and nothing. */
  private static boolean comparable(PassageForm post, PassageForm statement) {
    return !post.passage().isBare() && !statement.passage().isBare();
  }

  /** Returns the passages that are compared. */
  static List<PassageForm> first(TextForm text) {
    List<PassageForm> all = text.passages();
    return all.size() <= MOST_PASSAGES ? all : all.subList(0, MOST_PASSAGES);
  }
}
