package refrain.indexer.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Cuts a normal form into English terms; thread-safe. */
final class EnglishTerms {
  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer tokens = new StandardTokenizer();
          TokenStream terms = new LowerCaseFilter(new EnglishPossessiveFilter(tokens));
          return new TokenStreamComponents(
              tokens, new KStemFilter(new StopFilter(terms, STOP_WORDS)));
        }
      };

  /** Returns the terms of {@code text[from, to)} with offsets into the original. */
  List<Token> terms(NormalText normal, int from, int to) {
    List<Token> terms = new ArrayList<>();
    if (isHanOnly(normal.text(), from, to)) return terms;
    try (TokenStream stream = analyzer.tokenStream("", normal.text().substring(from, to))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken())
        if (isTerm(type.type()))
          add(
              term.toString(),
              normal,
              from + offset.startOffset(),
              from + offset.endOffset(),
              terms);
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read a string", e);
    }
    return terms;
  }

  private static boolean isHanOnly(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char unit = text.charAt(i);
      if (Character.isLetterOrDigit(unit) && Script.of(unit) != Script.HAN) return false;
      if (Character.isSurrogate(unit)) return false;
    }
    return true;
  }

  /** Adds a term: {@code covid19} as two, {@code 1,000} without its comma. */
  private static void add(String term, NormalText normal, int from, int to, List<Token> into) {
    int digits = startOfDigits(term);
    boolean apart = digits > 1 && term.length() == to - from;
    if (apart) {
      add(term.substring(0, digits), normal, from, from + digits, into);
      add(term.substring(digits), normal, from + digits, to, into);
    } else {
      String plain = isDigit(term.charAt(0)) ? term.replace(",", "") : term;
      into.add(new Token(plain, normal.originalStart(from), normal.originalEnd(to)));
    }
  }

  /** Returns how many letters stand before the digits that end a term, or 0 for another shape. */
  private static int startOfDigits(String term) {
    int digits = term.length();
    while (digits > 0 && isDigit(term.charAt(digits - 1))) digits--;
    if (digits == term.length()) return 0;
    for (int i = 0; i < digits; i++) if (Script.of(term.charAt(i)) != Script.LATIN) return 0;
    return digits;
  }

  private static boolean isDigit(char c) {
    return Characters.within(c, '0', '9');
  }

  private static boolean isTerm(String type) {
    return switch (type) {
      case "<IDEOGRAPHIC>", "<HIRAGANA>", "<EMOJI>" -> false;
      default -> true;
    };
  }
}
