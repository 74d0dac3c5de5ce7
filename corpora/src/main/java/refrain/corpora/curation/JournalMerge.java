package refrain.corpora.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.BadInput;

/**
 * What a colleague's journal would add to ours, and where the two decided differently; immutable.
 *
 * <p>Entries that both hold count for nothing. A conflict is a thing on which each side has decided
 * since they parted, with different results; unless a person chooses, the later decision holds, as
 * after concatenation.
 */
public final class JournalMerge {
  /** One of two journals. */
  public enum Side {
    OURS,
    THEIRS
  }

  /** A thing on which both sides have decided, each with the entry that holds there. */
  public record Conflict(Thing thing, Entry ours, Entry theirs) {
    /** Returns the side that decided later; theirs if both did at the same time. */
    public Side later() {
      return ours.at().isAfter(theirs.at()) ? Side.OURS : Side.THEIRS;
    }

    /** Returns the entry of a side. */
    public Entry of(Side side) {
      return side == Side.OURS ? ours : theirs;
    }
  }

  private record Said(Entry entry, boolean fresh) {}

  private final History ours;
  private final List<Entry> fresh = new ArrayList<>();
  private final Map<Thing, Said> holding = new LinkedHashMap<>();
  private final Set<Long> theirs = new HashSet<>();
  private final List<Conflict> conflicts;

  private JournalMerge(History ours, JournalLines lines) throws IOException {
    this.ours = ours;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) add(line.get());
    conflicts = compared();
  }

  /**
   * Compares a journal with ours, changing nothing.
   *
   * @throws BadInput if it is not a journal; names the line
   */
  public static JournalMerge of(Journal ours, Path theirs) throws IOException {
    try (JournalLines lines = new JournalLines(theirs)) {
      return new JournalMerge(ours.history(), lines);
    }
  }

  private void add(JournalLines.Placed line) {
    Entry entry = line.entry();
    long digest = History.digest(line.written());
    if (!ours.knows(digest)) digest = History.digest(Journal.written(entry));
    if (!theirs.add(digest)) return;
    boolean unknown = !ours.knows(digest);
    if (unknown) fresh.add(entry);
    Said before = holding.get(Thing.of(entry.change()));
    if (before == null || !before.entry().at().isAfter(entry.at()))
      holding.put(Thing.of(entry.change()), new Said(entry, unknown));
  }

  private List<Conflict> compared() {
    holding.values().removeIf(said -> !said.fresh());
    Map<Thing, List<Line>> about = ours.about(holding.keySet());
    List<Conflict> found = new ArrayList<>();
    for (Map.Entry<Thing, Said> said : holding.entrySet())
      held(about.getOrDefault(said.getKey(), List.of()))
          .filter(own -> !own.change().equals(said.getValue().entry().change()))
          .ifPresent(own -> found.add(new Conflict(said.getKey(), own, said.getValue().entry())));
    return List.copyOf(found);
  }

  /** Returns what holds on our side, if it was decided here and not known there. */
  private Optional<Entry> held(List<Line> lines) {
    return lines.isEmpty() || theirs.contains(lines.getLast().digest())
        ? Optional.empty()
        : Optional.of(ours.entry(lines.getLast()));
  }

  /** Returns the entries that ours lacks, in the order of their file. */
  public List<Entry> fresh() {
    return List.copyOf(fresh);
  }

  /** Returns the things on which both sides decided. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** Returns what must be said again, so that the chosen side of each conflict holds. */
  List<Entry.Change> restated(Map<Thing, Side> chosen) {
    return conflicts.stream()
        .filter(c -> chosen.getOrDefault(c.thing(), c.later()) != c.later())
        .map(c -> c.of(chosen.getOrDefault(c.thing(), c.later())).change())
        .toList();
  }
}
