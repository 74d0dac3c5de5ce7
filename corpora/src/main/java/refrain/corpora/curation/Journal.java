package refrain.corpora.curation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.PostId;

/**
 * The append-only file of what people decided: one JSON object a line, readable in a text editor.
 *
 * <p>What adds to it returns when the entries are on the disk. A last line that a crash tore is cut
 * off at opening and kept beside the journal. Two journals merge by concatenation, since of two
 * entries about the same thing the later {@code at} wins wherever it stands. Safe for use by
 * several threads; that only one process has the journal open is the workspace's care.
 */
public final class Journal implements Closeable {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JournalFile file;
  private final Catalogue catalogue = new Catalogue();
  private volatile History history;

  private Journal(JournalFile file) throws IOException {
    this.file = file;
    history = new History(file.channel());
    lines(file.path(), this::know);
  }

  private void know(JournalLines.Placed line) {
    catalogue.apply(line.entry());
    history.add(line.entry(), line.start(), line.written());
  }

  /**
   * Opens a journal, making an empty one if there is none, and rebuilds the catalogue from it.
   *
   * @throws BadInput if a whole line is not an entry; names file and line
   */
  public static Journal open(Path path) throws IOException {
    JournalFile file = JournalFile.open(path);
    try {
      return new Journal(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Hands out the entries of any journal, also one that is not open, in the order of the file.
   *
   * @throws BadInput if a line is not an entry; names file and line
   */
  public static void replay(Path file, Consumer<Entry> consumer) throws IOException {
    lines(file, line -> consumer.accept(line.entry()));
  }

  private static void lines(Path file, Consumer<JournalLines.Placed> consumer) throws IOException {
    try (JournalLines lines = new JournalLines(file)) {
      for (var line = lines.next(); line.isPresent(); line = lines.next())
        consumer.accept(line.get());
    }
  }

  /** Returns the state that the entries add up to; it follows each addition. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns every act that was journaled; it follows each addition. */
  public History history() {
    return history;
  }

  /** Returns the file, to be copied as it is: what is in it never changes, it only grows. */
  public Path file() {
    return file.path();
  }

  /** Opens the file for copying as it is now, whole lines only; what is added later stays out. */
  public synchronized InputStream export() throws IOException {
    return new Bounded(Files.newInputStream(file.path()), file.channel().size());
  }

  /** Returns an entry as the line of JSON that stands in a journal. */
  public static String line(Entry entry) {
    return EntryJson.write(entry);
  }

  /** Returns where the torn last line went, if opening found one. */
  public Optional<Path> torn() {
    return file.torn();
  }

  /**
   * Adds entries, all or none, and returns when they are on the disk.
   *
   * @throws IOException if they could not be written; the journal is then as it was before
   */
  public synchronized void append(List<Entry> entries) throws IOException {
    if (entries.isEmpty()) return;
    List<byte[]> lines = entries.stream().map(Journal::written).toList();
    long start = file.append(lines);
    for (int i = 0; i < entries.size(); start += lines.get(i++).length + 1)
      know(new JournalLines.Placed(entries.get(i), start, lines.get(i)));
  }

  /**
   * Removes every judgement on posts that are removed for good; the one change ever made to what
   * stands in a journal. Torn lines that were kept beside it and name such a post go too.
   *
   * @return how many entries went
   */
  public synchronized long forget(Set<PostId> posts) throws IOException {
    TornLine.forget(file.path(), posts);
    long gone = file.rewrite(entry -> !about(entry.change(), posts));
    if (gone == 0) return 0;
    catalogue.drop(posts);
    History kept = new History(file.channel());
    lines(file.path(), line -> kept.add(line.entry(), line.start(), line.written()));
    history = kept;
    return gone;
  }

  private static boolean about(Entry.Change change, Set<PostId> posts) {
    return switch (change) {
      case Entry.Change.Judge(var judgement) -> posts.contains(judgement.post());
      case Entry.Change.WithdrawJudgement(var post, var narrative, var by) -> posts.contains(post);
      default -> false;
    };
  }

  static byte[] written(Entry entry) {
    return EntryJson.write(entry).getBytes(UTF_8);
  }

  /**
   * Decides on some things at once; later than whatever was decided on them before, whatever the
   * clocks that wrote it said.
   *
   * @param why the reason, if one was given
   * @throws BadInput if there is nothing to decide
   * @throws IOException as {@link #append}
   */
  public synchronized Act decide(String by, @Nullable String why, List<Entry.Change> changes)
      throws IOException {
    if (changes.isEmpty()) throw new BadInput("there is nothing to decide: nothing would change");
    Set<Thing> things = changes.stream().map(Thing::of).collect(Collectors.toSet());
    Instant at = history.after(things, Instant.now());
    String act = HexFormat.of().toHexDigits(RANDOM.nextLong(), 12);
    append(changes.stream().map(change -> new Entry(at, by, change, act, why)).toList());
    return history.act(act).orElseThrow();
  }

  /**
   * Returns the changes that take an act back, bringing back what held before it.
   *
   * @throws Superseded if something that it decided was decided again since
   * @throws BadInput if there is no such act, or it only reports an import
   */
  public List<Entry.Change> undoing(String act) {
    Act done =
        history
            .act(act)
            .orElseThrow(() -> new BadInput("there is no act '" + act + "' in the journal"));
    return new Undo(history, done).changes();
  }

  /**
   * Adds what a colleague's journal holds and ours lacks, and says again what was chosen where the
   * later decision is not to hold.
   *
   * @param chosen the side that is to hold, for conflicts where it matters
   * @return how many entries were added
   */
  public synchronized int merge(
      JournalMerge theirs, Map<Thing, JournalMerge.Side> chosen, String by) throws IOException {
    List<Entry> fresh =
        theirs.fresh().stream().filter(e -> !history.knows(History.digest(written(e)))).toList();
    append(fresh);
    List<Entry.Change> restated = theirs.restated(chosen);
    if (!restated.isEmpty()) decide(by, "chosen when two journals were merged", restated);
    return fresh.size() + restated.size();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
