package refrain.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One thing that can go wrong, with places for values.
 *
 * @param pieces what stands before, between and behind the values, as it is thrown
 * @param theirs for each value whether it is a person's own and stays as it is
 * @param en how a page says it in English, {@code {0}} standing for the first value
 * @param zh how a page says it in Chinese
 */
record Phrase(List<String> pieces, List<Boolean> theirs, String en, String zh) {
  /** A place for a value; with {@code !} for one that is a person's own. */
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(!?)}");

  Phrase {
    pieces = List.copyOf(pieces);
    theirs = List.copyOf(theirs);
  }

  static Phrase of(String thrown, String en, String zh) {
    List<String> pieces = Arrays.asList(PLACE.split(thrown, -1));
    List<Boolean> marked =
        PLACE.matcher(thrown).results().map(place -> !place.group(2).isEmpty()).toList();
    List<Boolean> theirs =
        IntStream.range(0, marked.size())
            .mapToObj(place -> marked.get(place) || opensQuotation(pieces.get(place)))
            .toList();
    return new Phrase(pieces, theirs, en, zh);
  }

  private static boolean opensQuotation(String piece) {
    return piece.endsWith("'") || piece.endsWith("\"");
  }

  /** Returns how many characters of what was thrown are its own. */
  int length() {
    return pieces.stream().mapToInt(String::length).sum();
  }

  /**
   * Returns the values of what was thrown: with the first as short as can be, then with the first
   * as long as can be where that makes a difference; nothing where it is something else.
   */
  Stream<List<String>> readings(String thrown) {
    String first = pieces.getFirst();
    String last = pieces.getLast();
    boolean framed = thrown.startsWith(first) && thrown.endsWith(last);
    if (!framed || pieces.size() == 1) return thrown.equals(first) ? Stream.of(List.of()) : none();
    int end = thrown.length() - last.length();
    if (end < first.length()) return none();
    String within = thrown.substring(first.length(), end);
    return Stream.of(fromLeft(within), fromRight(within))
        .filter(values -> !values.isEmpty())
        .distinct();
  }

  private static Stream<List<String>> none() {
    return Stream.empty();
  }

  private List<String> fromLeft(String within) {
    List<String> values = new ArrayList<>();
    int at = 0;
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int next = within.indexOf(piece, at);
      if (next < 0) return List.of();
      values.add(within.substring(at, next));
      at = next + piece.length();
    }
    values.add(within.substring(at));
    return values;
  }

  private List<String> fromRight(String within) {
    List<String> values = new ArrayList<>();
    int at = within.length();
    for (String piece : pieces.subList(1, pieces.size() - 1).reversed()) {
      int next = within.lastIndexOf(piece, at - piece.length());
      if (next < 0) return List.of();
      values.add(within.substring(next + piece.length(), at));
      at = next;
    }
    values.add(within.substring(0, at));
    Collections.reverse(values);
    return values;
  }

  /**
   * Says it with these values.
   *
   * @param other says a value that is no person's own
   */
  String say(boolean chinese, List<String> values, UnaryOperator<String> other) {
    String words = chinese ? zh : en;
    return PLACE
        .matcher(words)
        .replaceAll(
            place -> {
              int value = place.group(1).charAt(0) - '0';
              String said = values.get(value);
              return Matcher.quoteReplacement(theirs.get(value) ? said : other.apply(said));
            });
  }
}
