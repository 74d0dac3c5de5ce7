package refrain.indexer.text;

/**
 * One indexed term and the original characters it came from.
 *
 * @param term the term as indexed: folded, lower-cased, stemmed
 * @param start 0-based UTF-16 offset into the original text
 * @param end offset after the last character, at least {@code start}
 */
public record Token(String term, int start, int end) {
  public Token {
    if (term.isEmpty() || start < 0 || end < start)
      throw new IllegalArgumentException("bad token '%s' [%d, %d)".formatted(term, start, end));
  }
}
