package refrain.indexer.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** Cuts runs of Han characters into words with HanLP, and into bigrams; thread-safe. */
final class ChineseWords {
  private final Segment segment = HanLpDictionaries.segment();
  private final ChineseNames names = new ChineseNames();

  /** Returns the words of the Han run {@code [from, to)} of a normal form, without gaps. */
  List<Token> words(NormalText normal, int from, int to) {
    String text = normal.text();
    List<Token> words = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; ) {
      int end = i + names.at(text, i).length();
      if (end > i && end <= to) {
        segment(normal, start, i, words);
        words.add(token(normal, i, end));
        start = end;
      }
      i = Math.max(end, i + 1);
    }
    segment(normal, start, to, words);
    return words;
  }

  private void segment(NormalText normal, int from, int to, List<Token> into) {
    if (from == to) return;
    int at = from;
    for (Term term : segment.seg(normal.text().substring(from, to))) {
      int end = at + term.word.length();
      into.add(token(normal, at, end));
      at = end;
    }
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
