package refrain.corpora.readers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.corpora.PlainTime;

/** The written forms of a time, tried in this order; named groups say what stands where. */
enum DateShape {
  /** {@code 2021-05-03}, {@code 2021/5/3 10:00:00.123+08:00}, {@code Updated: 2022-05-14 08:13}. */
  YEAR_FIRST(
      '\0',
      "(?:(?:Updated|Published): ?)?(?<y>\\d{4})([-/.])(?<M>\\d{1,2})\\2(?<d>\\d{1,2})"
          + "(?:[T ] ?"
          + DateShape.TIME
          + DateShape.ZONE
          + ")?"),
  /** {@code 2021年05月03日 10:00}, {@code 2021年5月3日10时30分}. */
  CHINESE(
      '年',
      "(?<y>\\d{4}) ?年 ?(?<M>\\d{1,2}) ?月 ?(?<d>\\d{1,2}) ?日(?:\\s*(?<h>\\d{1,2})[:：时時](?:(?<m>\\d{1,2})"
          + "(?:[:：分](?:(?<s>\\d{1,2})秒?)?)?)?)?"),
  /** {@code 08:44, 04-Jul-2022}. */
  TIME_THEN_DAY(
      ',', DateShape.TIME + ", ?(?<d>\\d{1,2})[- ]" + DateShape.MONTH + "[- ](?<y>\\d{4})"),
  /** {@code Published: Mar 30, 2022 08:57 PM}, and the same followed by when it was updated. */
  MONTH_FIRST(
      ',',
      "(?:(?:Published|Updated): ?)?"
          + DateShape.MONTH
          + " (?<d>\\d{1,2}), ?(?<y>\\d{4})(?:,? (?:at )?"
          + DateShape.TIME
          + DateShape.ZONE
          + ")?(?: ?Updated: .{1,40})?"),
  /** {@code 3:36 PM · Jan 24, 2020}, with the place or program that Twitter prints after it. */
  TWITTER_PAGE(
      '·',
      DateShape.TIME
          + " ?· ?"
          + DateShape.MONTH
          + " (?<d>\\d{1,2}), (?<y>\\d{4})(?: ?·.{0,60}| from .{1,60}| UTC)?"),
  /** {@code Wed Oct 10 20:19:24 +0000 2018}. */
  TWITTER_API(
      ':',
      DateShape.WEEKDAY
          + " "
          + DateShape.MONTH
          + " +(?<d>\\d{1,2}) "
          + DateShape.TIME
          + " (?<z>[+-]\\d{4}|UTC|GMT) (?<y>\\d{4})"),
  /** {@code Tue, 3 Jun 2008 11:05:30 GMT}, {@code 26 May 2015}. */
  MAIL(
      ' ',
      "(?:"
          + DateShape.WEEKDAY
          + ", )?(?<d>\\d{1,2})[ -]"
          + DateShape.MONTH
          + ",?[ -](?<y>\\d{4})(?: "
          + DateShape.TIME
          + DateShape.ZONE
          + ")?"),
  /** {@code 5/3/2021 2:50 PM}: the month first, as US programs write it. */
  US(
      '/',
      "(?<M>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})(?:,? " + DateShape.TIME + DateShape.ZONE + ")?"),
  /** {@code 1620036000.25}: seconds since 1970 as data frames write them. */
  EPOCH_SECONDS('.', "(?<epoch>\\d{9,11})\\.\\d{1,9}");

  private static final String TIME =
      "(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?(?: ?(?<ap>[AaPp])\\.?[Mm]\\.?)?";
  private static final String ZONE =
      "(?: ?(?<z>Z|[+-]\\d{2}(?::?\\d{2})?|UTC|GMT|E[SD]T|P[SD]T|MDT|CDT|HKT))?";
  private static final String MONTH =
      "(?<mon>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
  private static final String WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final char sign;
  private final Pattern pattern;
  private final Map<String, Integer> groups;

  /**
   * @param sign a character that every time of this shape has, or 0; saves trying in vain
   */
  DateShape(char sign, String regex) {
    this.sign = sign;
    pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    groups = pattern.namedGroups();
  }

  /** Returns the instant if the whole text has this shape. */
  Optional<Instant> read(String text, ZoneId zone) {
    if (sign != 0 && text.indexOf(sign) < 0) return Optional.empty();
    Matcher found = pattern.matcher(text);
    if (!found.matches()) return Optional.empty();
    if (this != EPOCH_SECONDS) return Optional.of(civil(found, zone));
    return Optional.of(Instant.ofEpochSecond(Long.parseLong(found.group("epoch"))));
  }

  private Instant civil(Matcher found, ZoneId zone) {
    LocalDate day = LocalDate.of(number(found, "y"), month(found), number(found, "d"));
    String named = group(found, "z");
    return day.atTime(time(found)).atZone(named == null ? zone : zone(named)).toInstant();
  }

  private int month(Matcher found) {
    String name = group(found, "mon");
    return name == null ? number(found, "M") : MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private LocalTime time(Matcher found) {
    String fraction = group(found, "f");
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalTime.of(hour(found), number(found, "m"), number(found, "s"), nanos);
  }

  private int hour(Matcher found) {
    int hour = number(found, "h");
    String half = group(found, "ap");
    if (half == null || hour > 12) return hour;
    if (hour == 0) throw new DateTimeException("there is no 0 o'clock " + half + "M");
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private static ZoneId zone(String name) {
    ZoneId named = PlainTime.namedZone(name);
    return named == null ? ZoneId.of(name.toUpperCase(Locale.ROOT)) : named;
  }

  private int number(Matcher found, String group) {
    String digits = group(found, group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private @Nullable String group(Matcher found, String name) {
    Integer index = groups.get(name);
    return index == null ? null : found.group(index);
  }
}
