package refrain.corpora.curation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lines of one act, as they are found. Not thread-safe. */
final class Group {
  /** Entries without an act that follow each other this closely are shown as one. */
  private static final Duration TOGETHER = Duration.ofMinutes(1);

  private final String id;
  private final boolean named;
  private final String by;
  private final @Nullable String why;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  Group(String id, Entry first) {
    this.id = id;
    this.named = first.act() != null;
    this.by = first.by();
    this.why = first.why();
  }

  /** Returns whether an entry that names no act goes on with this one, as those of imports do. */
  boolean goesOn(Entry entry) {
    Line last = lines.getLast();
    return !named
        && by.equals(entry.by())
        && last.change().equals(entry.change().name())
        && !(entry.change() instanceof Entry.Change.Judge)
        && Duration.between(last.at(), entry.at()).abs().compareTo(TOGETHER) <= 0;
  }

  void add(Line line) {
    lines.add(line);
    counts.merge(line.change(), 1, Integer::sum);
  }

  String by() {
    return by;
  }

  List<Line> lines() {
    return lines;
  }

  Act act() {
    return new Act(id, lines.getFirst().at(), by, why, lines.size(), counts);
  }
}
