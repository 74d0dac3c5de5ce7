package refrain.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing that can go wrong, with places for values.
 *
 * @param pieces what stands before, between and behind the values, as it is thrown
 * @param en how a page says it in English, {@code {0}} standing for the first value
 * @param zh how a page says it in Chinese
 */
record Phrase(List<String> pieces, String en, String zh) {
  Phrase {
    pieces = List.copyOf(pieces);
  }

  static Phrase of(String thrown, String en, String zh) {
    return new Phrase(List.of(thrown.split("\\{\\d}", -1)), en, zh);
  }

  /** Returns how many characters of what was thrown are its own. */
  int length() {
    return pieces.stream().mapToInt(String::length).sum();
  }

  /** Returns the values of what was thrown, or nothing where it is something else. */
  Optional<List<String>> values(String thrown) {
    if (!thrown.startsWith(pieces.getFirst())) return Optional.empty();
    List<String> values = new ArrayList<>();
    int at = pieces.getFirst().length();
    for (String piece : pieces.subList(1, pieces.size())) {
      boolean last = values.size() == pieces.size() - 2;
      int next = last ? thrown.length() - piece.length() : thrown.indexOf(piece, at);
      if (next < at || !thrown.startsWith(piece, next)) return Optional.empty();
      values.add(thrown.substring(at, next));
      at = next + piece.length();
    }
    return at == thrown.length() ? Optional.of(values) : Optional.empty();
  }

  /**
   * Says it with these values.
   *
   * @param other says a value that is none of a person's, and so does not stand in quotation marks
   */
  String say(boolean chinese, List<String> values, UnaryOperator<String> other) {
    String words = chinese ? zh : en;
    StringBuilder said = new StringBuilder();
    int at = 0;
    for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
      int place = words.charAt(open + 1) - '0';
      said.append(words, at, open)
          .append(quoted(place) ? values.get(place) : other.apply(values.get(place)));
      at = open + 3;
    }
    return said.append(words, at, words.length()).toString();
  }

  private boolean quoted(int place) {
    String before = pieces.get(place);
    return before.endsWith("'") || before.endsWith("\"");
  }
}
