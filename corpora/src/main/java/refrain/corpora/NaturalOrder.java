package refrain.corpora;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders ids as people count: runs of digits by their value, so that {@code s9} precedes {@code
 * s10}.
 */
final class NaturalOrder {
  /** Compares two ids; equal only when they are the same string. */
  static final Comparator<String> IDS = NaturalOrder::compare;

  private static final Pattern RUN = Pattern.compile("\\d+|\\D+");

  private NaturalOrder() {}

  private static int compare(String a, String b) {
    Matcher left = RUN.matcher(a);
    Matcher right = RUN.matcher(b);
    while (left.find()) {
      if (!right.find()) return 1;
      int order = compareRuns(left.group(), right.group());
      if (order != 0) return order;
    }
    return right.find() ? -1 : a.compareTo(b);
  }

  private static int compareRuns(String a, String b) {
    if (!isDigit(a.charAt(0)) || !isDigit(b.charAt(0))) return a.compareTo(b);
    String x = a.replaceFirst("^0+(?=.)", "");
    String y = b.replaceFirst("^0+(?=.)", "");
    return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
  }

  /** The digits of {@code RUN}; others are letters like any other, or no order would hold. */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
