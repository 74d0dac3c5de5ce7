package refrain.indexer.text;

/**
 * Turns an original text into passages with language and tokens; thread-safe, and the same text
 * always gives the same result.
 */
public final class TextAnalyzer {
  /** Returns the passages of {@code original}, which may be any string, hostile ones included. */
  public AnalysedText analyze(String original) {
    throw new UnsupportedOperationException("not yet written " + original);
  }
}
