package refrain.indexer.bridge;

import java.util.ArrayList;
import java.util.List;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

/**
 * Han characters of a passage that stand together, each with its place in the original.
 *
 * @param text the characters in normal form
 * @param starts for each UTF-16 unit of {@code text}, where its original character starts
 * @param ends likewise, where it ends (exclusive)
 */
public record HanRun(String text, int[] starts, int[] ends) {
  /** Returns the runs of a passage, put together from its overlapping pairs of characters. */
  public static List<HanRun> of(Passage passage) {
    List<HanRun> runs = new ArrayList<>();
    List<Token> pairs = passage.bigrams();
    for (int from = 0, to; from < pairs.size(); from = to) {
      to = from + 1;
      while (to < pairs.size() && overlap(pairs.get(to - 1), pairs.get(to))) to++;
      runs.add(joined(pairs.subList(from, to)));
    }
    return runs;
  }

  /** Says whether the second pair begins with the character that ends the first. */
  private static boolean overlap(Token first, Token second) {
    int middle = firstLength(first.term());
    return middle < first.term().length()
        && second.start() < first.end()
        && second.term().startsWith(first.term().substring(middle))
        && second.term().length() > first.term().length() - middle;
  }

  private static HanRun joined(List<Token> pairs) {
    StringBuilder text = new StringBuilder(pairs.getFirst().term());
    for (Token pair : pairs.subList(1, pairs.size()))
      text.append(pair.term().substring(firstLength(pair.term())));
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    int at = 0;
    for (int i = 0; i <= pairs.size() && at < text.length(); i++) {
      int length = firstLength(text.substring(at));
      for (int end = at + length; at < end; at++) {
        starts[at] = start(pairs, i);
        ends[at] = end(pairs, i);
      }
    }
    return new HanRun(text.toString(), starts, ends);
  }

  private static int start(List<Token> pairs, int character) {
    if (character < pairs.size()) return pairs.get(character).start();
    if (pairs.size() > 1) return pairs.get(pairs.size() - 2).end();
    return inside(pairs.getFirst());
  }

  private static int end(List<Token> pairs, int character) {
    if (character > 0) return pairs.get(character - 1).end();
    if (pairs.size() > 1) return pairs.get(1).start();
    Token only = pairs.getFirst();
    return firstLength(only.term()) == only.term().length() ? only.end() : inside(only);
  }

  /** Where the second character of a lone pair starts. */
  private static int inside(Token pair) {
    return Math.min(pair.start() + firstLength(pair.term()), pair.end());
  }

  private static int firstLength(String text) {
    return Character.charCount(text.codePointAt(0));
  }

  /** Returns where the original of {@code text[from, to)} starts; before {@link #end}. */
  int start(int from, int to) {
    return Math.min(starts[from], ends[to - 1] - 1);
  }

  /** Returns where the original of {@code text[.., to)} ends. */
  int end(int to) {
    return ends[to - 1];
  }
}
