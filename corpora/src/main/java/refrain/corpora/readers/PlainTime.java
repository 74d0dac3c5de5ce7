package refrain.corpora.readers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Times whose digits stand where ISO 8601 has them: {@code 2021-05-03}, and after it {@code 10:00},
 * {@code 10:00:07} or {@code 10:00:07.123}, without a zone, in {@code Z} or in {@code +08:00}. Most
 * rows hold no other, so they are read without trying patterns.
 */
final class PlainTime {
  private static final int MINUTES_END = 16;
  private static final int SECONDS_END = 19;
  private static final int NANOS_END = 29;

  private PlainTime() {}

  /**
   * Returns the instant, or null for a text of another shape.
   *
   * @param zone the zone of a time that tells none
   * @throws java.time.DateTimeException if there is no such day, time or zone
   */
  static @Nullable Instant read(String text, ZoneId zone) {
    if (!fits(text, 0, "dddd-dd-dd")) return null;
    if (text.length() == 10) return day(text).atStartOfDay(zone).toInstant();
    if (!fits(text, 10, "Tdd:dd")) return null;
    int end = end(text);
    ZoneId told = end == text.length() ? zone : offset(text, end);
    return told == null ? null : day(text).atTime(time(text, end)).atZone(told).toInstant();
  }

  /** Returns where the time of day ends. */
  private static int end(String text) {
    if (!fits(text, MINUTES_END, ":dd")) return MINUTES_END;
    int end = SECONDS_END;
    if (fits(text, end, ".d")) end += 2;
    while (end > SECONDS_END && end < NANOS_END && fits(text, end, "d")) end++;
    return end;
  }

  private static LocalDate day(String text) {
    return LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
  }

  private static LocalTime time(String text, int end) {
    int second = end == MINUTES_END ? 0 : two(text, MINUTES_END + 1);
    int nanos = 0;
    for (int i = SECONDS_END + 1; end > SECONDS_END && i < NANOS_END; i++)
      nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
    return LocalTime.of(two(text, 11), two(text, 14), second, nanos);
  }

  private static @Nullable ZoneOffset offset(String text, int from) {
    int length = text.length() - from;
    boolean digits =
        length == 5 && fits(text, from, "+dddd") || length == 6 && fits(text, from, "+dd:dd");
    boolean utc = length == 1 && text.charAt(from) == 'Z';
    return digits || utc ? ZoneOffset.of(text.substring(from)) : null;
  }

  /** Tells whether a text goes on in a shape: {@code d} for a digit, {@code T} or a space. */
  private static boolean fits(String text, int from, String shape) {
    if (text.length() - from < shape.length()) return false;
    for (int i = 0; i < shape.length(); i++)
      if (!fits(text.charAt(from + i), shape.charAt(i))) return false;
    return true;
  }

  private static boolean fits(char c, char wanted) {
    return switch (wanted) {
      case 'd' -> c >= '0' && c <= '9';
      case 'T' -> c == 'T' || c == ' ';
      case '+' -> c == '+' || c == '-';
      default -> c == wanted;
    };
  }

  private static int two(String digits, int at) {
    return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
  }
}
