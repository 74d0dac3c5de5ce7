package refrain.corpora.curation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Sha256;

/**
 * Every act of a journal, the latest first; safe for use by several threads.
 *
 * <p>Only places are kept in memory; entries are read from the file when they are asked for. A line
 * that stands twice, as after two journals with a common past were concatenated, counts once.
 */
public final class History {
  private static final Comparator<Group> LATEST_FIRST =
      Comparator.comparing((Group g) -> g.lines().getFirst(), Line.EFFECT).reversed();

  private final FileChannel file;

  /** The group of each line, by the line's number. */
  private final List<Group> grouped = new ArrayList<>();

  private final Map<Thing, List<Line>> byThing = new HashMap<>();
  private final Set<Long> known = new HashSet<>();
  private final Map<String, Group> groups = new HashMap<>();
  private final TreeSet<Group> latest = new TreeSet<>(LATEST_FIRST);
  private @Nullable Group last;

  History(FileChannel file) {
    this.file = file;
  }

  synchronized void add(Entry entry, long start, byte[] written) {
    long digest = digest(written);
    if (!known.add(digest)) return;
    Line line =
        new Line(
            grouped.size(),
            start,
            written.length,
            digest,
            entry.at(),
            Thing.of(entry.change()),
            entry.change().name());
    byThing.computeIfAbsent(line.thing(), t -> new ArrayList<>(1)).add(line);
    Group group = group(entry, digest);
    grouped.add(group);
    group.add(line);
    latest.add(group);
    last = group;
  }

  private Group group(Entry entry, long digest) {
    if (entry.act() == null && last != null && last.goesOn(entry)) return last;
    String id = entry.act() == null ? "line-" + Long.toHexString(digest) : entry.act();
    return groups.computeIfAbsent(id, i -> new Group(i, entry));
  }

  /** Returns whether a line stands in the journal, byte for byte. */
  synchronized boolean knows(long digest) {
    return known.contains(digest);
  }

  static long digest(byte[] written) {
    return ByteBuffer.wrap(Sha256.of(written)).getLong();
  }

  /** Returns the acts that pass a test, the latest first, after leaving some out. */
  public synchronized List<Act> latest(Predicate<Act> wanted, int from, int most) {
    return latest.stream().map(Group::act).filter(wanted).skip(from).limit(most).toList();
  }

  /** Returns one act, or empty if there is none of that id. */
  public synchronized Optional<Act> act(String id) {
    return Optional.ofNullable(groups.get(id)).map(Group::act);
  }

  /** Returns the first entries of an act, in their order. */
  public List<Entry> entries(String act, int most) {
    List<Line> places;
    synchronized (this) {
      Group group = groups.get(act);
      places = group == null ? List.of() : group.lines().stream().limit(most).toList();
    }
    return places.stream().map(this::entry).toList();
  }

  /**
   * An entry and the act that it is a part of.
   *
   * @param act the act's id
   */
  public record Told(String act, Entry entry) {}

  /** Returns the act that decided last on a thing, the one that holds. */
  public synchronized Optional<Act> latest(Thing thing) {
    List<Line> all = about(Set.of(thing)).getOrDefault(thing, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(act(all.getLast()));
  }

  /** Returns the last entries about a thing, the one that holds first. */
  public List<Told> told(Thing thing, int most) {
    List<Line> all = about(Set.of(thing)).getOrDefault(thing, List.of());
    return all.reversed().stream()
        .limit(most)
        .map(line -> new Told(act(line).id(), entry(line)))
        .toList();
  }

  /** Returns the names of all who decided something, in their order. */
  public synchronized List<String> people() {
    return groups.values().stream().map(Group::by).distinct().sorted().toList();
  }

  /** Returns the lines of an act in their order. */
  synchronized List<Line> lines(String act) {
    Group group = groups.get(act);
    return group == null ? List.of() : List.copyOf(group.lines());
  }

  /** Returns every line about some things, by thing, in the order of their effect. */
  synchronized Map<Thing, List<Line>> about(Set<Thing> things) {
    Map<Thing, List<Line>> about = new HashMap<>();
    for (Thing thing : things)
      if (byThing.containsKey(thing))
        about.put(thing, byThing.get(thing).stream().sorted(Line.EFFECT).toList());
    return about;
  }

  /** Returns the act that a line is part of. */
  synchronized Act act(Line line) {
    return grouped.get(line.number()).act();
  }

  /** Returns a time later than all that is known of some things, and not before another. */
  Instant after(Set<Thing> things, Instant earliest) {
    return about(things).values().stream()
        .map(all -> all.getLast().at().plusMillis(1))
        .filter(earliest::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(earliest);
  }

  /** Reads an entry back. */
  Entry entry(Line line) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(line.length());
      while (bytes.hasRemaining() && file.read(bytes, line.start() + bytes.position()) >= 0)
        continue;
      String text = UTF_8.decode(bytes.flip()).toString();
      return EntryJson.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the journal at byte " + line.start(), e);
    }
  }
}
