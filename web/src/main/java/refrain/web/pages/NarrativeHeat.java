package refrain.web.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import refrain.search.Tally;
import refrain.web.query.Params;

/** Lays posts out by platform and language over months, or over years when they are many. */
final class NarrativeHeat {
  private static final int MOST_MONTHS = 48;
  private static final int MOST_YEARS = 60;

  private final Texts t;
  private final Params params;

  /**
   * @param params of the posts that the cells lead to
   */
  NarrativeHeat(Texts t, Params params) {
    this.t = t;
    this.params = params;
  }

  /** A stretch of time, from its first day on until the day before {@code to}. */
  private record Slot(LocalDate from, LocalDate to, String label) {}

  private record Line(String platform, String language) {}

  /** Lays tallies of platform, language and month out; undated posts are left out. */
  Heat of(List<Tally> tallies) {
    List<Tally> dated = tallies.stream().filter(x -> !x.values().get(2).isEmpty()).toList();
    TreeSet<YearMonth> months = new TreeSet<>();
    dated.forEach(x -> months.add(YearMonth.parse(x.values().get(2))));
    List<Slot> slots = months.isEmpty() ? List.of() : slots(months.first(), months.last());
    Map<Line, Map<LocalDate, Long>> lines = new HashMap<>();
    for (Tally tally : dated) add(lines, slots, tally);
    long most =
        lines.values().stream()
            .flatMap(m -> m.values().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
    return new Heat(
        t.of("narrative.heat.row"),
        slots.stream().map(s -> new Heat.Head(s.label(), "", false)).toList(),
        lines.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Line::toString)))
            .map(e -> row(e.getKey(), e.getValue(), slots, most))
            .toList());
  }

  private List<Slot> slots(YearMonth first, YearMonth last) {
    List<Slot> slots = new ArrayList<>();
    if (ChronoUnit.MONTHS.between(first, last) < MOST_MONTHS) {
      for (YearMonth m = first; !m.isAfter(last); m = m.plusMonths(1))
        slots.add(new Slot(m.atDay(1), m.plusMonths(1).atDay(1), t.month(m.atDay(1))));
      return slots;
    }
    int from = Math.max(first.getYear(), last.getYear() - MOST_YEARS);
    for (int year = from; year <= last.getYear(); year++)
      slots.add(
          new Slot(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), Integer.toString(year)));
    return slots;
  }

  private static void add(Map<Line, Map<LocalDate, Long>> lines, List<Slot> slots, Tally tally) {
    LocalDate day = YearMonth.parse(tally.values().get(2)).atDay(1);
    for (Slot slot : slots)
      if (!day.isBefore(slot.from()) && day.isBefore(slot.to()))
        lines
            .computeIfAbsent(
                new Line(tally.values().get(0), tally.values().get(1)), l -> new TreeMap<>())
            .merge(slot.from(), tally.posts(), Long::sum);
  }

  private Heat.Row row(Line line, Map<LocalDate, Long> counts, List<Slot> slots, long most) {
    String name = t.platform(line.platform()) + " · " + t.language(line.language());
    Params own = params.with("platform", line.platform()).with("lang", line.language());
    List<Heat.Cell> cells = new ArrayList<>();
    for (Slot slot : slots) {
      long count = counts.getOrDefault(slot.from(), 0L);
      String href =
          own.with("from", slot.from().toString()).with("to", slot.to().toString()).on("/posts");
      cells.add(
          new Heat.Cell(
              count == 0 ? "" : t.number(count),
              Heat.level(count, most),
              count == 0 ? "" : href,
              t.of("overview.cell.posts", count, name, slot.label())));
    }
    return new Heat.Row(new Heat.Head(name, own.on("/posts"), false), "", cells);
  }
}
