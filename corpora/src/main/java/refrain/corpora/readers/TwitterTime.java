package refrain.corpora.readers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times as Twitter's interface has long written them, {@code Wed Oct 10 20:19:24 +0000 2018}, which
 * stand in every tweet: read by where their parts stand, without trying patterns.
 */
final class TwitterTime {
  private static final int LENGTH = 30;
  private static final String SHAPE = "aaa aaa dd dd:dd:dd +dddd dddd";
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private TwitterTime() {}

  /**
   * Returns the instant, or null for a text of another shape.
   *
   * @throws java.time.DateTimeException if there is no such day, time or zone
   */
  static @Nullable Instant read(String text) {
    if (text.length() != LENGTH || !shaped(text)) return null;
    int month = MONTHS.indexOf(text.substring(4, 7)) + 1;
    if (month == 0) return null;
    return LocalDateTime.of(
            number(text, 26, 30),
            month,
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(ZoneOffset.of(text.substring(20, 25)));
  }

  private static boolean shaped(String text) {
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean fits =
          switch (SHAPE.charAt(i)) {
            case 'a' -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            case 'd' -> c >= '0' && c <= '9';
            case '+' -> c == '+' || c == '-';
            default -> c == SHAPE.charAt(i);
          };
      if (!fits) return false;
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
