package refrain.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import refrain.search.TimeBucket;
import refrain.web.query.Params;

/**
 * A histogram over time whose bars lead to the posts of their days.
 *
 * @param first the first day, in words
 * @param middle a day in the middle, in words; empty where there are but two bars
 * @param last the last day, in words
 * @param most the largest count of one bar
 */
public record Timeline(List<Slot> slots, String first, String middle, String last, long most) {
  /**
   * One bar.
   *
   * @param from the first day
   * @param to the day after the last
   * @param label its days, in words
   * @param href the page with only these days
   */
  public record Slot(
      Bars.Bar bar, LocalDate from, LocalDate to, String label, String count, String href) {}

  /** Lays a timeline out; the bars lead to {@code path} with their days set. */
  public static Timeline of(Texts t, List<TimeBucket> buckets, Params params, String path) {
    Bars bars = Bars.of(buckets.stream().map(TimeBucket::count).toList());
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      TimeBucket b = buckets.get(i);
      String href =
          params
              .without("cursor")
              .with("from", b.from().toString())
              .with("to", b.to().toString())
              .on(path);
      slots.add(
          new Slot(bars.bars().get(i), b.from(), b.to(), label(t, b), t.number(b.count()), href));
    }
    return slots.isEmpty()
        ? new Timeline(List.of(), "", "", "", 0)
        : new Timeline(
            slots,
            slots.getFirst().label(),
            slots.size() < 3 ? "" : slots.get(slots.size() / 2).label(),
            slots.getLast().label(),
            bars.most());
  }

  /** Returns the days of a bucket, in words. */
  public static String label(Texts t, TimeBucket bucket) {
    boolean month =
        bucket.from().getDayOfMonth() == 1 && bucket.to().equals(bucket.from().plusMonths(1));
    boolean year =
        bucket.from().getDayOfYear() == 1 && bucket.to().equals(bucket.from().plusYears(1));
    if (year) return Integer.toString(bucket.from().getYear());
    return month ? t.month(bucket.from()) : t.date(bucket.from());
  }
}
