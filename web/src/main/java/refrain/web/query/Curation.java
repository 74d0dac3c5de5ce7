package refrain.web.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.History;
import refrain.corpora.curation.Journal;
import refrain.corpora.curation.JournalMerge;
import refrain.corpora.curation.Thing;

/**
 * What people decide at the desk: the journal, and what is searched, which follows it; thread-safe.
 *
 * <p>Whatever decides returns when the journal is on the disk and what is searched has followed.
 */
public final class Curation {
  private final Journal journal;
  private final Searched searched;

  /** Decides in an open journal. */
  public Curation(Journal journal, Searched searched) {
    this.journal = journal;
    this.searched = searched;
  }

  private interface Deed<R> {
    R run() throws IOException;
  }

  /** Returns what holds now. */
  public Catalogue catalogue() {
    return journal.catalogue();
  }

  /** Returns the acts that led there. */
  public History history() {
    return journal.history();
  }

  /** Returns the journal's file, beside which small files of the desk stand. */
  public Path file() {
    return journal.file();
  }

  /** Opens the journal's file, to be handed out as it is. */
  public InputStream export() {
    return kept(journal::export);
  }

  /** Returns the id of the act that decided last on a thing; empty if none did. */
  public String version(Thing thing) {
    return history().latest(thing).map(Act::id).orElse("");
  }

  /**
   * Refuses to go on when somebody decided on a thing after a person read it.
   *
   * @param base the {@link #version} that the person read
   * @throws Overtaken if it is another one now
   */
  public void unchanged(Thing thing, String base) {
    history()
        .latest(thing)
        .filter(act -> !act.id().equals(base))
        .ifPresent(
            act -> {
              throw new Overtaken(thing, act);
            });
  }

  /** Returns whether the stored scores are up to date. */
  public Freshness freshness() {
    return searched.freshness();
  }

  /**
   * Decides on some things at once.
   *
   * @throws BadInput if there is nothing to decide or something cannot be stored
   */
  public synchronized Act decide(String by, @Nullable String why, List<Entry.Change> changes) {
    searched.check(changes);
    Act act = kept(() -> journal.decide(by, why, changes));
    follow(changes);
    return act;
  }

  /**
   * Decides on what is worked out from what holds, while nobody else decides.
   *
   * @throws BadInput as {@link #decide(String, String, List)}
   */
  public synchronized Act decide(
      String by, @Nullable String why, Function<Catalogue, List<Entry.Change>> changes) {
    return decide(by, why, changes.apply(catalogue()));
  }

  /**
   * Takes an act back.
   *
   * @throws refrain.corpora.curation.Superseded if something was decided again since
   */
  public synchronized Act undo(String act, String by, @Nullable String why) {
    return decide(by, why, journal.undoing(act));
  }

  /**
   * Compares a colleague's journal with this one, changing nothing.
   *
   * @throws BadInput if it is not a journal, or holds what cannot be stored
   */
  public JournalMerge compare(Path theirs) {
    JournalMerge merge = kept(() -> JournalMerge.of(journal, theirs));
    searched.check(changes(merge));
    return merge;
  }

  /** Adds a colleague's journal; see {@link Journal#merge}. */
  public synchronized int merge(
      JournalMerge theirs, Map<Thing, JournalMerge.Side> chosen, String by) {
    int added = kept(() -> journal.merge(theirs, chosen, by));
    follow(changes(theirs));
    return added;
  }

  private static List<Entry.Change> changes(JournalMerge merge) {
    return merge.fresh().stream().map(Entry::change).toList();
  }

  /** Returns what imports into a collection refused: {@code most} records from a place on. */
  public RejectedPage rejects(String collection, int from, int most) {
    try {
      return searched.rejects(collection, from, most);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the rejects of " + collection, e);
    }
  }

  private void follow(List<Entry.Change> changes) {
    kept(
        () -> {
          searched.follow(changes);
          return true;
        });
  }

  private static <R> R kept(Deed<R> deed) {
    try {
      return deed.run();
    } catch (IOException e) {
      throw new UncheckedIOException("could not keep the decision: " + e.getMessage(), e);
    }
  }
}
