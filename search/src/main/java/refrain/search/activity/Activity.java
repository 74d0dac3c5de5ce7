package refrain.search.activity;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import refrain.search.AccountTraces.Trace;

/**
 * When an account posted, and in what languages; all times in UTC.
 *
 * @param dated posts whose time is known
 * @param undated posts whose time is not
 * @param hours posts by day of the week, Monday first, and hour of the day: 7 lists of 24
 * @param months the months from the first post to the last, without gaps unless they are many
 * @param silences the longest times without a post, longest first, of a day or more
 */
public record Activity(
    long dated, long undated, List<List<Long>> hours, List<Month> months, List<Silence> silences) {
  /** Beyond this many months only those with posts are listed: a wrong date lies far off. */
  private static final long MOST_MONTHS = 600;

  public Activity {
    hours = hours.stream().map(List::copyOf).toList();
    months = List.copyOf(months);
    silences = List.copyOf(silences);
  }

  /**
   * One month.
   *
   * @param languages posts by language code; a post in two counts for each
   */
  public record Month(YearMonth month, long posts, Map<String, Long> languages) {}

  /** Works out the activity of posts that stand in order of time. */
  public static Activity of(List<Trace> posts) {
    List<Trace> dated = posts.stream().filter(p -> p.at().isPresent()).toList();
    return new Activity(
        dated.size(),
        posts.size() - (long) dated.size(),
        hours(dated),
        months(dated),
        Silence.longest(dated));
  }

  private static List<List<Long>> hours(List<Trace> dated) {
    Long[][] counts = new Long[7][24];
    for (Long[] day : counts) java.util.Arrays.fill(day, 0L);
    for (Trace post : dated) {
      ZonedDateTime at = utc(post.at().orElseThrow());
      counts[at.getDayOfWeek().getValue() - 1][at.getHour()]++;
    }
    return java.util.Arrays.stream(counts).map(List::of).toList();
  }

  private static List<Month> months(List<Trace> dated) {
    Map<YearMonth, List<Trace>> byMonth = new TreeMap<>();
    for (Trace post : dated)
      byMonth
          .computeIfAbsent(YearMonth.from(utc(post.at().orElseThrow())), month -> new ArrayList<>())
          .add(post);
    List<Month> months = new ArrayList<>();
    axis(List.copyOf(byMonth.keySet()))
        .forEach(m -> months.add(month(m, byMonth.getOrDefault(m, List.of()))));
    return months;
  }

  private static List<YearMonth> axis(List<YearMonth> known) {
    if (known.isEmpty()
        || ChronoUnit.MONTHS.between(known.getFirst(), known.getLast()) > MOST_MONTHS) return known;
    List<YearMonth> axis = new ArrayList<>();
    for (YearMonth m = known.getFirst(); !m.isAfter(known.getLast()); m = m.plusMonths(1))
      axis.add(m);
    return axis;
  }

  private static Month month(YearMonth month, List<Trace> posts) {
    Map<String, Long> languages = new TreeMap<>();
    posts.forEach(p -> p.languages().forEach(code -> languages.merge(code, 1L, Long::sum)));
    return new Month(month, posts.size(), languages);
  }

  private static ZonedDateTime utc(Instant time) {
    return time.atZone(ZoneOffset.UTC);
  }
}
