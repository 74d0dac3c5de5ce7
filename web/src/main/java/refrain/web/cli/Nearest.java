package refrain.web.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a mistyped one was meant to be. */
final class Nearest {
  /** More wrong letters than this are another word. */
  private static final int FURTHEST = 3;

  private Nearest() {}

  /** Returns the nearest of the words by Levenshtein's distance, the first of equally near ones. */
  static Optional<String> to(String typed, List<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> distance(lower, word) <= Math.min(FURTHEST, word.length() / 2))
        .min(Comparator.comparingInt(word -> distance(lower, word)));
  }

  /** Counts the letters to insert, remove or replace; one row of the table at a time. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
