package refrain.indexer.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** Cuts runs of Han characters into words with HanLP, and into bigrams; thread-safe. */
final class ChineseWords {
  private final Segment segment = HanLpDictionaries.segment();

  /** Returns the words of the Han run {@code [from, to)} of a normal form, without gaps. */
  List<Token> words(NormalText normal, int from, int to) {
    List<Token> words = new ArrayList<>();
    int at = from;
    for (Term term : segment.seg(normal.text().substring(from, to))) {
      words.add(token(normal, at, at + term.word.length()));
      at += term.word.length();
    }
    return words;
  }

  /** Returns the overlapping pairs of characters of a Han run; a single character stands alone. */
  static List<Token> bigrams(NormalText normal, int from, int to) {
    List<Token> pairs = new ArrayList<>();
    String text = normal.text();
    int second = text.offsetByCodePoints(from, 1);
    if (second == to) pairs.add(token(normal, from, to));
    for (int first = from; second < to; ) {
      int end = text.offsetByCodePoints(second, 1);
      pairs.add(token(normal, first, end));
      first = second;
      second = end;
    }
    return pairs;
  }

  private static Token token(NormalText normal, int from, int to) {
    return new Token(
        normal.text().substring(from, to), normal.originalStart(from), normal.originalEnd(to));
  }
}
