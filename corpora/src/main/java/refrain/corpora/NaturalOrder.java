package refrain.corpora;

import java.util.Comparator;

/**
 * Orders ids as people count: runs of digits by their value, so that {@code s9} precedes {@code
 * s10}.
 */
public final class NaturalOrder {
  /** Compares two ids; equal only when they are the same string. */
  public static final Comparator<String> IDS = NaturalOrder::compare;

  private NaturalOrder() {}

  private static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = endOfRun(a, i);
      int endB = endOfRun(b, j);
      boolean numbers = isDigit(a.charAt(i)) && isDigit(b.charAt(j));
      int order =
          numbers ? compareNumbers(a, i, endA, b, j, endB) : compareText(a, i, endA, b, j, endB);
      if (order != 0) return order;
      i = endA;
      j = endB;
    }
    if (i < a.length()) return 1;
    return j < b.length() ? -1 : a.compareTo(b);
  }

  private static int endOfRun(String text, int from) {
    boolean digits = isDigit(text.charAt(from));
    int end = from + 1;
    while (end < text.length() && isDigit(text.charAt(end)) == digits) end++;
    return end;
  }

  private static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
    while (i < endA - 1 && a.charAt(i) == '0') i++;
    while (j < endB - 1 && b.charAt(j) == '0') j++;
    int lengths = Integer.compare(endA - i, endB - j);
    return lengths == 0 ? compareText(a, i, endA, b, j, endB) : lengths;
  }

  private static int compareText(String a, int i, int endA, String b, int j, int endB) {
    int same = Math.min(endA - i, endB - j);
    for (int k = 0; k < same; k++) {
      int order = Character.compare(a.charAt(i + k), b.charAt(j + k));
      if (order != 0) return order;
    }
    return Integer.compare(endA - i, endB - j);
  }

  /** Only these ten; other digits are letters like any other, or no order would hold. */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
