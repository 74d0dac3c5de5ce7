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
    try (TokenStream stream = analyzer.tokenStream("", normal.text().substring(from, to))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken())
        if (isTerm(type.type()))
          terms.add(
              new Token(
                  term.toString(),
                  normal.originalStart(from + offset.startOffset()),
                  normal.originalEnd(from + offset.endOffset())));
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read a string", e);
    }
    return terms;
  }

  private static boolean isTerm(String type) {
    return switch (type) {
      case "<IDEOGRAPHIC>", "<HIRAGANA>", "<EMOJI>" -> false;
      default -> true;
    };
  }

  /** Says whether at least a fifth of the words of a Latin text are English function words. */
  static boolean looksEnglish(String text) {
    int words = 0;
    int english = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Script.of(text.charAt(i)) == Script.LATIN;
      if (letter && start < 0) start = i;
      if (letter || start < 0) continue;
      words++;
      if (i - start < 6 && FUNCTION_WORDS.contains(text.subSequence(start, i))) english++;
      start = -1;
    }
    return english > 0 && english * 5 >= words;
  }

  private static final CharArraySet FUNCTION_WORDS =
      new CharArraySet(
          List.of(
              "the", "and", "of", "to", "is", "are", "was", "were", "that", "this", "with", "for",
              "it", "you", "they", "have", "has", "not", "be", "by", "from", "his", "at", "we",
              "our", "your", "their", "who", "what", "will", "would", "been", "which", "how"),
          true);
}
