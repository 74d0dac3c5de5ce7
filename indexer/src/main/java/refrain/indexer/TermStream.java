package refrain.indexer;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import refrain.indexer.text.Token;

/** Hands tokens that were made before to Lucene; offsets stay with Refrain, which highlights. */
final class TermStream extends TokenStream {
  /** Lucene refuses terms of more than 32,766 bytes; a longer one is junk, cut so that it stays. */
  private static final int LONGEST_TERM = 256;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<Token> tokens;
  private Iterator<Token> rest;

  TermStream(List<Token> tokens) {
    this.tokens = tokens;
    this.rest = tokens.iterator();
  }

  @Override
  public void reset() {
    rest = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) return false;
    clearAttributes();
    term.append(cut(rest.next().term()));
    return true;
  }

  private static String cut(String term) {
    return cut(term, LONGEST_TERM);
  }

  /**
   * Returns the first {@code most} characters, or one fewer where a surrogate pair would be cut.
   */
  static String cut(String text, int most) {
    if (text.length() <= most) return text;
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
