package refrain.indexer.text;

import java.util.List;
import java.util.stream.IntStream;

/** Puts English words into the form in which they are indexed; thread-safe. */
public final class EnglishStem {
  private static final EnglishTerms TERMS = new EnglishTerms();

  private EnglishStem() {}

  /** Returns the terms of a plain English text, stop words left out. */
  public static List<String> of(String text) {
    int[] starts = IntStream.range(0, text.length()).toArray();
    int[] ends = IntStream.rangeClosed(1, text.length()).toArray();
    NormalText normal = new NormalText(text, text, starts, ends);
    return TERMS.terms(normal, 0, text.length()).stream().map(Token::term).toList();
  }
}
