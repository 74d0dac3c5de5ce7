package refrain.search;

/**
 * The parts of BM25, as Robertson and Zaragoza (2009), The Probabilistic Relevance Framework, give
 * them and Lucene uses them.
 */
final class Bm25 {
  /** Saturation of a repeated term; Lucene's default. */
  private static final double K1 = 1.2;

  /** How much a long passage pays for its length; Lucene's default. */
  private static final double B = 0.75;

  private Bm25() {}

  /** Returns the inverse document frequency {@code ln(1 + (N - df + 0.5) / (df + 0.5))}. */
  static double idf(double documents, double frequency) {
    return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  }

  /** Returns what a passage's length costs it: 1 at the average length. */
  static double norm(double length, double average) {
    return 1 - B + B * length / average;
  }

  /** Returns a term's frequency, saturated, in [0, 1). */
  static double saturated(double frequency, double norm) {
    return frequency / (frequency + K1 * norm);
  }
}
