package refrain.corpora.readers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import refrain.corpora.BadInput;
import refrain.corpora.PlainTime;

/**
 * Reads the times that exports and news sites print.
 *
 * <p>Understood: ISO 8601 with or without zone, with {@code T} or a space, seconds optional; {@code
 * 2020/2/29 2:50}; {@code 20210503}; US {@code 5/3/2021 2:50 PM} (month first); {@code 08:44,
 * 04-Jul-2022}; {@code Mar 30, 2022 08:57 PM}, also after {@code Published:} or {@code Updated:};
 * {@code 3:36 PM · Jan 24, 2020}; {@code 26 May 2015}; RFC 1123 mail dates; Twitter's {@code Wed
 * Oct 10 20:19:24 +0000 2018}; {@code 2021年05月03日 10:00}; seconds (9 to 11 digits) and milliseconds
 * (12 to 14 digits) since 1970. A day alone means its first instant. A time without a zone is in
 * the zone given. Safe for use by several threads.
 */
public final class Dates {
  private static final Set<String> ABSENT =
      Set.of("", "null", "none", "nan", "nat", "n/a", "empty", "\\n");
  private static final DateShape[] SHAPES = DateShape.values();
  private static final DateShape[] NO_SHAPES = {};
  private static final int LONGEST = 120;

  /** A zone other than UTC after the time of day. */
  private static final Pattern ZONE =
      Pattern.compile(
          "\\d:\\d{2}(?:[.,]\\d+)?(?: ?[ap]\\.?m\\.?)? ?"
              + "(?:[+-](?!00:?(?:00)?\\b)\\d{2}(?::?\\d{2})?|[ECMP][SD]T|HKT)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

  private Dates() {}

  /** Reads a time that may be missing: an empty cell, {@code null}, {@code NaN} and the like. */
  public static Optional<Instant> parseIfPresent(String text, ZoneId zone) {
    String bare = bare(text);
    if (bare.length() <= 5 && ABSENT.contains(bare.toLowerCase(Locale.ROOT)))
      return Optional.empty();
    return Optional.of(parse(bare, zone));
  }

  /**
   * Reads a time.
   *
   * @throws BadInput if no known shape fits, the day does not exist, or it is not between 1900 and
   *     2100
   */
  public static Instant parse(String text, ZoneId zone) {
    String bare = bare(text);
    Instant instant;
    try {
      instant = read(bare, zone);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new BadInput("could not read time '" + shown(bare) + "': " + e.getMessage(), e);
    }
    if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST))
      throw new BadInput("could not read time '" + shown(bare) + "': not between 1900 and 2100");
    return instant;
  }

  /** Tells whether a time names a zone other than UTC. */
  static boolean tellsZone(String text) {
    return text.length() > 16
        && text.length() <= LONGEST
        && maySayZone(text)
        && ZONE.matcher(text).find();
  }

  /**
   * What says a zone stands after a colon and has a sign or a T, unlike most times; Twitter's
   * {@code +0000} is UTC.
   */
  private static boolean maySayZone(String text) {
    for (int i = text.indexOf(':') + 1; i > 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = (c == '+' || c == '-') && !text.startsWith("0000", i + 1);
      if (sign || c == 'T' || c == 't') return true;
    }
    return false;
  }

  private static Instant read(String text, ZoneId zone) {
    Instant plain = PlainTime.read(text, zone);
    if (plain != null) return plain;
    Instant twitter = TwitterTime.read(text);
    if (twitter != null) return twitter;
    if (digits(text)) return epoch(text, zone);
    for (DateShape shape : text.length() > LONGEST ? NO_SHAPES : SHAPES) {
      Optional<Instant> instant = shape.read(text, zone);
      if (instant.isPresent()) return instant.get();
    }
    throw new BadInput(
        "could not read time '"
            + shown(text)
            + "'; wanted e.g. 2021-05-03T10:00:00Z, 2021-05-03 10:00 or 1620036000");
  }

  private static boolean digits(String text) {
    int n = text.length();
    for (int i = 0; i < n; i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
    return n >= 8 && n <= 14;
  }

  /** Reads {@code yyyyMMdd}, seconds or milliseconds. */
  private static Instant epoch(String digits, ZoneId zone) {
    long number = Long.parseLong(digits);
    if (digits.length() > 11) return Instant.ofEpochMilli(number);
    if (digits.length() > 8) return Instant.ofEpochSecond(number);
    int day = (int) number;
    return LocalDate.of(day / 10_000, day / 100 % 100, day % 100).atStartOfDay(zone).toInstant();
  }

  /** Strips white space of any script and byte-order marks. */
  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) from++;
    while (from < to && isBlank(text.charAt(to - 1))) to--;
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\uFEFF' || c == '\u00A0' || Character.isWhitespace(c);
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
