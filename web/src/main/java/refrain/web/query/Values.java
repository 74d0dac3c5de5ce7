package refrain.web.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads single values out of parameters, each checked and named when it is wrong. */
public final class Values {
  private Values() {}

  /** Returns a share in [0, 1], or the default when it is not given. */
  public static double share(Params params, String name, double otherwise) {
    Optional<String> given = params.one(name);
    if (given.isEmpty()) return otherwise;
    try {
      double value = Double.parseDouble(given.get());
      if (value >= 0 && value <= 1) return value;
    } catch (NumberFormatException e) {
      throw new BadParameter(name, given.get(), "a number from 0 to 1");
    }
    throw new BadParameter(name, given.get(), "a number from 0 to 1");
  }

  /** Returns a whole number in a range, or the default when it is not given. */
  public static int whole(Params params, String name, int least, int most, int otherwise) {
    Optional<String> given = params.one(name);
    if (given.isEmpty()) return otherwise;
    String wanted = "a whole number from %d to %d".formatted(least, most);
    try {
      int value = Integer.parseInt(given.get());
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException e) {
      throw new BadParameter(name, given.get(), wanted);
    }
    throw new BadParameter(name, given.get(), wanted);
  }

  /** Returns true or false, or the default when it is not given. */
  public static boolean flag(Params params, String name, boolean otherwise) {
    return choice(params, name, Set.of("true", "false")).map("true"::equals).orElse(otherwise);
  }

  /** Returns one of a closed set of words, or empty when it is not given. */
  public static Optional<String> choice(Params params, String name, Set<String> allowed) {
    Optional<String> given = params.one(name).map(v -> v.toLowerCase(Locale.ROOT));
    given.ifPresent(value -> checked(name, value, allowed));
    return given;
  }

  /** Returns the values of a repeatable parameter, each one of a closed set of words. */
  public static Set<String> choices(Params params, String name, Set<String> allowed) {
    Set<String> given = params.all(name);
    given.forEach(value -> checked(name, value, allowed));
    return given;
  }

  /** Returns a time: a day such as 2021-03-01 means its first instant in UTC. */
  public static Optional<Instant> time(Params params, String name) {
    return params.one(name).map(value -> instant(name, value));
  }

  private static Instant instant(String name, String value) {
    try {
      return value.contains("T")
          ? OffsetDateTime.parse(value).toInstant()
          : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadParameter(
          name, value, "a day such as 2021-03-01 or a time such as 2021-03-01T08:00:00Z");
    }
  }

  private static void checked(String name, String value, Set<String> allowed) {
    if (!allowed.contains(value))
      throw new BadParameter(
          name, value, "one of " + String.join(", ", allowed.stream().sorted().toList()));
  }
}
