package refrain.corpora;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times whose digits stand where ISO 8601 has them: {@code 2021-05-03}, and after it {@code 10:00},
 * {@code 10:00:07} or {@code 10:00:07.123}, without a zone, in {@code Z}, in {@code +08:00} or in
 * {@code EDT}. Most rows hold no other, so they are read without trying patterns.
 */
public final class PlainTime {
  private static final int DAY_END = 10;
  private static final int MINUTE_END = 16;
  private static final int SECOND_END = 19;
  private static final int MOST_DIGITS = 9;

  private PlainTime() {}

  /**
   * Returns the instant, or null for a text of another shape.
   *
   * @param zone the zone of a time that tells none
   * @throws java.time.DateTimeException if there is no such day, time or zone
   */
  public static @Nullable Instant read(String text, ZoneId zone) {
    int century = number(text, 0, '\0');
    int year = number(text, 2, '\0');
    int month = number(text, 5, '-');
    int day = number(text, 8, '-');
    if (century < 0 || year < 0 || month < 0 || day < 0) return null;
    LocalDate date = LocalDate.of(century * 100 + year, month, day);
    if (text.length() == DAY_END) return date.atStartOfDay(zone).toInstant();
    char between = text.charAt(DAY_END);
    int hour = number(text, DAY_END + 1, '\0');
    int minute = number(text, MINUTE_END - 2, ':');
    if ((between != 'T' && between != ' ') || hour < 0 || minute < 0) return null;
    return read(text, date.atTime(hour, minute), zone);
  }

  /** Reads what stands after the minutes. */
  private static @Nullable Instant read(String text, LocalDateTime minutes, ZoneId zone) {
    int second = number(text, MINUTE_END + 1, ':');
    int end = second < 0 ? MINUTE_END : fractionEnd(text);
    LocalDateTime local = minutes.withSecond(Math.max(second, 0)).withNano(nanos(text, end));
    ZoneId told = end == text.length() ? zone : offset(text, end);
    if (told instanceof ZoneOffset offset) return local.toInstant(offset);
    return told == null ? null : local.atZone(told).toInstant();
  }

  private static int fractionEnd(String text) {
    int end = SECOND_END;
    if (end + 1 >= text.length() || text.charAt(end) != '.' || digit(text, end + 1) < 0) return end;
    do end++;
    while (end < text.length() && end <= SECOND_END + MOST_DIGITS && digit(text, end) >= 0);
    return end;
  }

  private static int nanos(String text, int end) {
    int nanos = 0;
    for (int i = SECOND_END + 1; end > SECOND_END && i <= SECOND_END + MOST_DIGITS; i++)
      nanos = nanos * 10 + (i < end ? digit(text, i) : 0);
    return nanos;
  }

  private static @Nullable ZoneId offset(String text, int from) {
    if (text.length() == from + 1 && text.charAt(from) == 'Z') return ZoneOffset.UTC;
    if (text.charAt(from) == ' ') return namedZone(text.substring(from + 1));
    if (text.charAt(from) != '+' && text.charAt(from) != '-') return null;
    boolean plain = text.length() == from + 5 && number(text, from + 3, '\0') >= 0;
    boolean parted = text.length() == from + 6 && number(text, from + 4, ':') >= 0;
    boolean digits = number(text, from + 1, '\0') >= 0 && (plain || parted);
    return digits ? ZoneOffset.of(text.substring(from)) : null;
  }

  /** Returns the zone of a name such as {@code EDT}, or null if it is none of those. */
  public static @Nullable ZoneId namedZone(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "EST", "CDT" -> ZoneOffset.ofHours(-5);
      case "EDT" -> ZoneOffset.ofHours(-4);
      case "MDT" -> ZoneOffset.ofHours(-6);
      case "PST" -> ZoneOffset.ofHours(-8);
      case "PDT" -> ZoneOffset.ofHours(-7);
      case "HKT" -> ZoneOffset.ofHours(8);
      default -> null;
    };
  }

  /** Returns the two digits at a place, or -1 if others or another sign before them stand there. */
  private static int number(String text, int at, char before) {
    if (at + 2 > text.length() || (before != 0 && text.charAt(at - 1) != before)) return -1;
    int tens = digit(text, at);
    int ones = digit(text, at + 1);
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
  }

  private static int digit(String text, int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }
}
