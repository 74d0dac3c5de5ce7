package refrain.indexer.bridge;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a run of Han characters into the longest words of a vocabulary, from both ends.
 *
 * <p>Bidirectional maximum matching: of the cut from the left and the cut from the right the one
 * with fewer words is taken, then the one with fewer single characters, then the one from the
 * right. A character that no word covers stands alone.
 */
public final class MaxMatch {
  /** UTF-16 units of the longest word looked up; longer headwords are sayings and titles. */
  public static final int LONGEST = 8;

  private MaxMatch() {}

  /** Knows which pieces of text are words. */
  public interface Vocabulary {
    /** Says whether {@code text[from, to)} is a word. */
    boolean has(String text, int from, int to);
  }

  /** Returns where each word ends, in order; the last end is the length of the run. */
  public static List<Integer> cut(String run, Vocabulary words) {
    List<Integer> left = fromTheLeft(run, words);
    List<Integer> right = fromTheRight(run, words);
    if (left.size() != right.size()) return left.size() < right.size() ? left : right;
    return singles(run, left) < singles(run, right) ? left : right;
  }

  private static List<Integer> fromTheLeft(String run, Vocabulary words) {
    List<Integer> ends = new ArrayList<>();
    for (int at = 0; at < run.length(); ) {
      int one = at + Character.charCount(run.codePointAt(at));
      int end = Math.min(run.length(), at + LONGEST);
      while (end > one && !words.has(run, at, end)) end--;
      at = Math.max(one, end);
      ends.add(at);
    }
    return ends;
  }

  private static List<Integer> fromTheRight(String run, Vocabulary words) {
    List<Integer> ends = new ArrayList<>();
    for (int at = run.length(); at > 0; ) {
      ends.addFirst(at);
      int one = at - Character.charCount(run.codePointBefore(at));
      int start = Math.max(0, at - LONGEST);
      while (start < one && !words.has(run, start, at)) start++;
      at = Math.min(one, start);
    }
    return ends;
  }

  private static int singles(String run, List<Integer> ends) {
    int singles = 0;
    int start = 0;
    for (int end : ends) {
      if (run.codePointCount(start, end) == 1) singles++;
      start = end;
    }
    return singles;
  }
}
