package refrain.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The day in UTC, for tests of pages that speak of it. */
final class Today {
  /** Longer than any such test takes. */
  private static final Duration ENOUGH = Duration.ofMinutes(3);

  private Today() {}

  /** Returns a day that does not end before the test does; waits for the next where it would. */
  static LocalDate toLast() {
    try {
      Duration left = Duration.between(LocalTime.now(ZoneOffset.UTC), LocalTime.MAX);
      if (left.compareTo(ENOUGH) < 0) Thread.sleep(left.plusSeconds(1));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return LocalDate.now(ZoneOffset.UTC);
  }
}
