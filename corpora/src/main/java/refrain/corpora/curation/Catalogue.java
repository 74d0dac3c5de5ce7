package refrain.corpora.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Import;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.Recalibration;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;

/**
 * The state that the entries of a journal add up to: narratives, statements, judgements and imports
 * that hold now.
 *
 * <p>Of two entries about the same thing the later {@code at} wins, whatever their order; of
 * equally late ones, the one applied last. An import that two merged journals both tell counts
 * once. Lists are snapshots, in the order of ids. Safe for use by several threads.
 */
public final class Catalogue {
  private final Latest<NarrativeId, Narrative> narratives = new Latest<>();
  private final Latest<StatementId, Statement> statements = new Latest<>();
  private final Latest<Translation, Translation> translations = new Latest<>();
  private final Latest<JudgedMatch, Judgement> judgements = new Latest<>();
  private final Latest<String, Recalibration> recalibrations = new Latest<>();
  private final Set<Import> imports =
      new TreeSet<>(
          Comparator.comparing(Import::at)
              .thenComparing(Import::collection)
              .thenComparing(Import::file)
              .thenComparing(Import::sha256)
              .thenComparing(Import::read)
              .thenComparing(Import::imported));
  private final Set<Entry> forgettings =
      new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::by));
  private @Nullable Map<NarrativeId, List<Statement>> byNarrative;
  private @Nullable Map<PostId, List<Judgement>> byPost;

  /** Applies one entry. */
  public synchronized void apply(Entry entry) {
    switch (entry.change()) {
      case Entry.Change.PutNarrative(var narrative) ->
          narratives.put(narrative.id(), entry.at(), narrative);
      case Entry.Change.RetireNarrative(var id) -> narratives.put(id, entry.at(), null);
      case Entry.Change.PutStatement(var statement) -> put(entry, statement.id(), statement);
      case Entry.Change.RetireStatement(var id) -> put(entry, id, null);
      case Entry.Change.LinkTranslation(var one, var other) -> link(entry, one, other, true);
      case Entry.Change.UnlinkTranslation(var one, var other) -> link(entry, one, other, false);
      case Entry.Change.Judge(var judgement) -> judge(entry, judgement);
      case Entry.Change.WithdrawJudgement(var post, var narrative, var by) ->
          judged(entry, new JudgedMatch(post, narrative, by), null);
      case Entry.Change.Recalibrate(var fitted) -> recalibrations.put("", entry.at(), fitted);
      case Entry.Change.WithdrawRecalibration c -> recalibrations.put("", entry.at(), null);
      case Entry.Change.Imported(var report) -> imports.add(report);
      case Entry.Change.Forgot forgot -> forgettings.add(entry);
    }
  }

  private void put(Entry entry, StatementId id, @Nullable Statement statement) {
    statements.put(id, entry.at(), statement);
    byNarrative = null;
  }

  private void judge(Entry entry, Judgement judgement) {
    judged(
        entry, new JudgedMatch(judgement.post(), judgement.narrative(), judgement.by()), judgement);
  }

  private void judged(Entry entry, JudgedMatch match, @Nullable Judgement judgement) {
    judgements.put(match, entry.at(), judgement);
    byPost = null;
  }

  private void link(Entry entry, StatementId one, StatementId other, boolean linked) {
    Translation pair = new Translation(one, other);
    translations.put(pair, entry.at(), linked ? pair : null);
  }

  /** Returns the narratives that are not retired. */
  public synchronized List<Narrative> narratives() {
    return narratives.values();
  }

  public synchronized Optional<Narrative> narrative(NarrativeId id) {
    return narratives.get(id);
  }

  /** Returns the narratives that are retired, as they last were. */
  public synchronized List<Narrative> retiredNarratives() {
    return narratives.retired();
  }

  /** Returns a narrative that is retired, as it last was. */
  public synchronized Optional<Narrative> retired(NarrativeId id) {
    return narratives.retired(id);
  }

  /** Returns the statements that are retired, as they last were. */
  public synchronized List<Statement> retiredStatements() {
    return statements.retired();
  }

  /** Returns a statement that is retired, as it last was. */
  public synchronized Optional<Statement> retired(StatementId id) {
    return statements.retired(id);
  }

  /** Returns the statements that are not retired. */
  public synchronized List<Statement> statements() {
    return statements.values();
  }

  /** Returns the statements of a narrative, retired or not, without the retired statements. */
  public synchronized List<Statement> statements(NarrativeId narrative) {
    if (byNarrative == null) byNarrative = statementsByNarrative();
    return byNarrative.getOrDefault(narrative, List.of());
  }

  public synchronized Optional<Statement> statement(StatementId id) {
    return statements.get(id);
  }

  /** Returns the statements that say the same in another language and are not retired. */
  public synchronized List<Statement> translations(StatementId of) {
    return translations.values().stream()
        .flatMap(pair -> pair.partner(of).stream())
        .flatMap(partner -> statements.get(partner).stream())
        .toList();
  }

  /** Returns the judgements that hold, ordered by post, narrative and person. */
  public synchronized List<Judgement> judgements() {
    return judgements.values();
  }

  /** Returns the judgements on a post, ordered by narrative and person. */
  public synchronized List<Judgement> judgements(PostId post) {
    if (byPost == null) byPost = judgementsByPost();
    return byPost.getOrDefault(post, List.of());
  }

  /** Returns what scores mean by judgements; empty while they mean what they were computed as. */
  public synchronized Optional<Recalibration> recalibration() {
    return recalibrations.get("");
  }

  /** Returns the imports in the order of time. */
  public synchronized List<Import> imports() {
    return List.copyOf(imports);
  }

  /** Returns when something was removed for good, how much and by whom, in the order of time. */
  public synchronized List<Entry> forgettings() {
    return List.copyOf(forgettings);
  }

  /** Returns how many posts were removed for good on request. */
  public long forgotten() {
    return forgettings().stream()
        .mapToLong(e -> e.change() instanceof Entry.Change.Forgot forgot ? forgot.posts() : 0)
        .sum();
  }

  /** Drops the judgements on posts that were removed for good. */
  synchronized void drop(Set<PostId> posts) {
    judgements.drop(key -> posts.contains(key.post()));
    byPost = null;
  }

  /** Returns the imports into a collection in the order of time. */
  public List<Import> imports(String collection) {
    return imports().stream().filter(report -> report.collection().equals(collection)).toList();
  }

  /** Returns the names of the collections that something was imported into, in their order. */
  public List<String> collections() {
    return imports().stream().map(Import::collection).distinct().sorted().toList();
  }

  private Map<NarrativeId, List<Statement>> statementsByNarrative() {
    Map<NarrativeId, List<Statement>> groups = new LinkedHashMap<>();
    for (Statement statement : statements.values())
      for (NarrativeId narrative : Set.copyOf(statement.narratives()))
        groups.computeIfAbsent(narrative, n -> new ArrayList<>()).add(statement);
    groups.replaceAll((narrative, group) -> List.copyOf(group));
    return groups;
  }

  private Map<PostId, List<Judgement>> judgementsByPost() {
    Map<PostId, List<Judgement>> groups = new LinkedHashMap<>();
    for (Judgement judgement : judgements.values())
      groups.computeIfAbsent(judgement.post(), p -> new ArrayList<>()).add(judgement);
    groups.replaceAll((post, group) -> List.copyOf(group));
    return groups;
  }
}
