package refrain.web.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import refrain.corpora.Sha256;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.JournalMerge;
import refrain.corpora.curation.JournalMerge.Side;
import refrain.corpora.curation.Thing;
import refrain.web.pages.ActWords;
import refrain.web.pages.Texts;
import refrain.web.pages.Visible;
import refrain.web.query.Curation;

/**
 * What a colleague's journal would add, and where both sides decided.
 *
 * @param adds what it would add, in words
 * @param people who decided what it would add
 * @param changed whether there are conflicts that were not there when the page was opened
 */
public record MergeView(
    String id,
    String file,
    int entries,
    String adds,
    String people,
    List<Conflict> conflicts,
    boolean changed) {
  /**
   * A thing on which both sides decided.
   *
   * @param name what the form calls it
   * @param kind what kind of thing it is, in words
   * @param theirs whether their side is chosen
   */
  public record Conflict(
      String name, String kind, Decided ours, Decided other, boolean theirs, boolean laterTheirs) {}

  /** What one side decided. */
  public record Decided(
      String words,
      String by,
      String isoTime,
      String date,
      String time,
      String why,
      List<Difference> differences) {}

  static MergeView of(
      Texts t,
      Curation curation,
      Pending.Sent sent,
      JournalMerge merge,
      Map<Thing, Side> chosen,
      boolean changed) {
    List<Entry> fresh = merge.fresh();
    Map<String, Integer> counts = new TreeMap<>();
    fresh.forEach(e -> counts.merge(e.change().name(), 1, Integer::sum));
    StringJoiner adds = new StringJoiner(t.of("act.and"));
    counts.forEach((change, n) -> adds.add(t.of("act." + change + ".many", n)));
    TreeSet<String> people = new TreeSet<>();
    fresh.forEach(e -> people.add(Visible.of(e.by())));
    return new MergeView(
        sent.id(),
        Visible.of(sent.name()),
        fresh.size(),
        adds.toString(),
        String.join(t.of("journal.list"), people),
        merge.conflicts().stream().map(c -> conflict(t, curation, c, chosen)).toList(),
        changed);
  }

  private static Conflict conflict(
      Texts t, Curation curation, JournalMerge.Conflict c, Map<Thing, Side> chosen) {
    Side side = chosen.getOrDefault(c.thing(), c.later());
    return new Conflict(
        name(c.thing()),
        t.of("journal.thing." + c.thing().kind().name().toLowerCase(java.util.Locale.ROOT)),
        decided(t, curation, c.ours(), c.theirs()),
        decided(t, curation, c.theirs(), c.ours()),
        side == Side.THEIRS,
        c.later() == Side.THEIRS);
  }

  private static Decided decided(Texts t, Curation curation, Entry entry, Entry other) {
    return new Decided(
        new ActWords(t, curation).line(entry),
        Visible.of(entry.by()),
        entry.at().toString(),
        t.date(entry.at()),
        t.time(entry.at()),
        entry.why() == null ? "" : Visible.of(entry.why()),
        Difference.of(t, Optional.of(other.change()), entry.change()));
  }

  /** Returns what the form calls a thing. */
  static String name(Thing thing) {
    byte[] key = (thing.kind() + "\n" + thing.id()).getBytes(UTF_8);
    return "side-" + HexFormat.of().formatHex(Sha256.of(key), 0, 8);
  }
}
