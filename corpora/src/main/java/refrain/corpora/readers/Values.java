package refrain.corpora.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.PostId;

/** Reads single values as exports write them. */
final class Values {
  /** 1.01421E+18, and the 1189300879905755136.0 that data frames make of a column with gaps. */
  private static final Pattern MANGLED =
      Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,3}|\\d{16,}\\.0+");

  private static final Pattern COUNT = Pattern.compile("-?\\d{1,18}(?:\\.0+)?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+");

  private Values() {}

  /** Tells whether an id went through a spreadsheet as a number and lost its last digits. */
  static boolean mangled(String id) {
    boolean suspect = id.indexOf('E') > 0 || id.indexOf('e') > 0 || id.endsWith(".0");
    return suspect && MANGLED.matcher(id).matches();
  }

  /**
   * Returns an id as it stands, or null for an empty one.
   *
   * @throws BadInput if it is {@link #mangled}
   */
  static @Nullable String id(@Nullable String text) {
    if (text == null || text.isBlank()) return null;
    String id = text.strip();
    if (mangled(id))
      throw new BadInput(
          "id '"
              + id
              + "' was mangled by a spreadsheet, its last digits are gone; export again and keep the id column as text");
    return id;
  }

  /**
   * Returns a figure such as {@code 12}, {@code 1,234} or {@code 12.0}, or null for another text.
   */
  static @Nullable Long count(String text) {
    String bare = text.strip();
    if (fewDigits(bare)) return Long.valueOf(bare);
    if (GROUPED.matcher(bare).matches()) bare = bare.replace(",", "");
    if (!COUNT.matcher(bare).matches()) return null;
    int dot = bare.indexOf('.');
    return Long.valueOf(dot < 0 ? bare : bare.substring(0, dot));
  }

  private static boolean fewDigits(String text) {
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
    return !text.isEmpty() && text.length() <= 18;
  }

  /** Returns words listed as {@code [a, b]}, {@code ['a', 'b']}, {@code a,b} or {@code #a #b}. */
  static List<String> words(@Nullable String text) {
    if (text == null) return List.of();
    List<String> words = new ArrayList<>();
    for (String part : split(text, (list, at) -> true)) {
      String word = part;
      while (word.startsWith("#") || word.startsWith("@")) word = word.substring(1);
      if (!word.isEmpty()) words.add(word);
    }
    return words;
  }

  /** Returns addresses listed in the same ways; commas inside an address stay. */
  static List<String> urls(@Nullable String text) {
    return split(text, Values::partsUrls);
  }

  /** Tells whether a comma, semicolon, bar or blank at a place parts two entries of a list. */
  private interface Parting {
    boolean at(String text, int place);
  }

  /** A comma or semicolon parts addresses only where another one, or a quote, follows. */
  private static boolean partsUrls(String text, int at) {
    if (text.charAt(at) != ',' && text.charAt(at) != ';') return true;
    int next = at + 1;
    while (next < text.length() && blank(text.charAt(next))) next++;
    return startsUrl(text, next);
  }

  private static boolean startsUrl(String text, int at) {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("'", at)
        || text.startsWith("\"", at);
  }

  private static boolean blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static List<String> split(@Nullable String text, Parting parting) {
    if (text == null) return List.of();
    String bare = text.strip();
    if (bare.startsWith("[") && bare.endsWith("]")) bare = bare.substring(1, bare.length() - 1);
    if (bare.isBlank()) return List.of();
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < bare.length(); at++) {
      char c = bare.charAt(at);
      boolean may = c == ',' || c == ';' || c == '|' || blank(c);
      if (!may || !parting.at(bare, at)) continue;
      add(bare.substring(from, at), parts);
      from = at + 1;
    }
    add(bare.substring(from), parts);
    return parts;
  }

  private static void add(String part, List<String> parts) {
    if (part.isEmpty()) return;
    String word = unquoted(part.strip());
    if (!word.isEmpty()) parts.add(word);
  }

  private static String unquoted(String word) {
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    boolean quoted = (first == '\'' || first == '"') && word.length() > 1;
    return quoted && word.charAt(word.length() - 1) == first
        ? word.substring(1, word.length() - 1)
        : word;
  }

  /** Returns a platform as {@link PostId} wants it, such as {@code twitter}. */
  static String platform(@Nullable String text) {
    if (text == null || text.isBlank()) return PostId.UNKNOWN_PLATFORM;
    String name = text.strip().toLowerCase(Locale.ROOT);
    return PostId.isPlatform(name) ? name : name.replaceAll("[\\s:]+", "-");
  }

  /**
   * Returns a text in which something can be seen, an emoji for example.
   *
   * @throws BadInput if there is none, or only white space and invisible characters
   */
  static String text(@Nullable String text) {
    if (text != null)
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
        if (visible(text.codePointAt(i))) return text;
    throw new BadInput("the text is empty; a post or statement needs one");
  }

  private static boolean visible(int c) {
    return !Character.isWhitespace(c)
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
