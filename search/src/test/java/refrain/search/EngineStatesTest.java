package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refrain.search.Samples.post;
import static refrain.search.Samples.statement;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refrain.corpora.BadInput;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.curation.Entry;
import refrain.indexer.PostScorer;
import refrain.indexer.Progress;
import refrain.indexer.Workspace;
import refrain.search.MatchOptions.Against;

/** The engine over a workspace that is empty, changes, or is read while it changes. */
class EngineStatesTest {
  private static final NarrativeId MASKS = new NarrativeId("masks");
  private Workspace workspace;
  private LuceneEngine engine;

  @BeforeEach
  void open() throws IOException {
    workspace = Samples.workspace(Samples.WORDING);
    engine = new LuceneEngine(workspace);
  }

  @AfterEach
  void close() throws IOException {
    Samples.close(workspace);
  }

  private PostPage page(Subject subject, int size, Optional<String> cursor) {
    return engine.search(new PostQuery(subject, Filter.NONE, Sort.SCORE, size, cursor, true, true));
  }

  private static List<String> ids(PostPage page) {
    return page.hits().stream().map(h -> h.post().id().local()).toList();
  }

  @Test
  void anEmptyWorkspaceAnswers() {
    assertThat(engine.posts()).isZero();
    assertThat(engine.narratives()).isEmpty();
    assertThat(engine.post(new PostId("test", "1"))).isEmpty();
    assertThat(engine.match("Masks do not help.", MatchOptions.DEFAULT)).isEmpty();
    assertThat(engine.matchAll(List.of(), MatchOptions.DEFAULT)).isEmpty();
    for (Subject subject : List.of(new Subject.Everything(), new Subject.OfText("masks"))) {
      PostPage page = page(subject, 10, Optional.empty());
      assertThat(page.hits()).isEmpty();
      assertThat(page.total()).isZero();
      assertThat(page.timeline()).isEmpty();
      assertThat(page.next()).isEmpty();
    }
  }

  @Test
  void aWorkspaceWithStatementsAndNoPostsHasOverviewsOfNothing() throws IOException {
    Samples.add(workspace, statement("s1", "Masks do not help.", "masks"));
    NarrativeOverview overview = engine.narrative(MASKS).orElseThrow();
    assertThat(overview.posts()).isZero();
    assertThat(overview.timeline()).isEmpty();
    assertThat(engine.match("Masks do not help.", MatchOptions.DEFAULT).getFirst().rarity())
        .hasValue(0);
  }

  @Test
  void aRetiredNarrativeDisappears() throws IOException {
    Samples.add(
        workspace,
        statement("s1", "Masks do not help.", "masks"),
        statement("s2", "Masks do not help.", "other"));
    Samples.add(workspace, engine.postScorer(), post("1", "Masks do not help."));
    String before = engine.scoring();
    workspace
        .journal()
        .append(List.of(new Entry(Instant.now(), "me", new Entry.Change.RetireNarrative(MASKS))));
    assertThat(engine.match("Masks do not help.", MatchOptions.DEFAULT))
        .extracting(m -> m.narrative().orElseThrow().value())
        .containsExactly("other");
    assertThat(engine.narratives()).extracting(o -> o.narrative().value()).containsExactly("other");
    assertThat(engine.narrative(MASKS)).isEmpty();
    assertThatThrownBy(() -> page(new Subject.OfNarrative(MASKS), 10, Optional.empty()))
        .isInstanceOf(BadInput.class);
    assertThat(engine.scoring()).isNotEqualTo(before);
    assertThat(workspace.rescore(engine.postScorer(), Progress.NONE)).isTrue();
    assertThat(page(new Subject.Everything(), 10, Optional.empty()).facets().get("narrative"))
        .extracting(FacetCount::value)
        .doesNotContain("masks");
  }

  @Test
  void aNewStatementChangesTheScoresThatAreStored() throws IOException {
    Samples.add(workspace, statement("s1", "Vaccines are bad.", "masks"));
    Samples.add(workspace, engine.postScorer(), post("1", "Masks do not help anyone at all."));
    double before = score("Masks do not help anyone at all.");
    Samples.add(workspace, statement("s2", "Masks do not help anyone at all.", "masks"));
    assertThat(workspace.rescore(engine.postScorer(), Progress.NONE)).isTrue();
    PostPage page = page(new Subject.OfNarrative(MASKS), 10, Optional.empty());
    assertThat(page.hits().getFirst().match().orElseThrow().statement().value()).isEqualTo("s2");
    assertThat(page.hits().getFirst().score()).isGreaterThan(before);
  }

  private double score(String text) {
    return engine.match(text, MatchOptions.DEFAULT).stream()
        .mapToDouble(Match::score)
        .max()
        .orElse(0);
  }

  @Test
  void aLongStatementDoesNotWinForItsLength() throws IOException {
    StringBuilder talk = new StringBuilder();
    for (int i = 0; i < 60; i++)
      talk.append("The minister spoke about the virus, the army, masks, labs and America on day ")
          .append(i)
          .append(". ");
    Samples.add(
        workspace,
        statement("short", "The virus came from an American army lab.", "claim"),
        statement("long", talk.toString(), "talk"));
    List<Match> matches =
        engine.match("The virus came from a lab of the American army.", MatchOptions.DEFAULT);
    assertThat(matches.getFirst().narrative()).contains(new NarrativeId("claim"));
  }

  @Test
  void aClaimInsideALongStatementIsFound() throws IOException {
    StringBuilder talk = new StringBuilder();
    for (int i = 0; i < 20; i++)
      talk.append("The press conference dealt with trade and weather on day ")
          .append(i)
          .append(". ");
    talk.append("The virus came from an American army lab. ");
    Samples.add(
        workspace,
        statement("long", talk.toString(), "claim"),
        statement("short", "Masks do not help.", "masks"));
    List<Match> matches =
        engine.match("The virus came from an American army lab!", MatchOptions.DEFAULT);
    assertThat(matches.getFirst().narrative()).contains(new NarrativeId("claim"));
    assertThat(matches.getFirst().evidence().spans()).isNotEmpty();
  }

  @Test
  void aClaimAtTheEndOfAVeryLongStatementIsFoundAndShown() throws IOException {
    StringBuilder talk = new StringBuilder();
    for (int i = 0; i < 600; i++)
      talk.append("The press conference dealt with trade, tariffs and the weather on day ")
          .append(i)
          .append(". ");
    int claim = talk.length();
    talk.append("The virus came from an American army lab.");
    Samples.add(workspace, statement("long", talk.toString(), "claim"));
    Match best =
        engine.match("The virus came from an American army lab!", MatchOptions.DEFAULT).getFirst();
    assertThat(best.score()).isGreaterThan(0.9);
    assertThat(best.evidence().spans())
        .anyMatch(span -> span.statement().start() >= claim && span.weight() > 0.9);
  }

  @Test
  void aCursorHoldsItsPlaceWhenPostsComeMeanwhile() throws IOException {
    for (int i = 0; i < 6; i++)
      Samples.add(workspace, PostScorer.NONE, post("m" + i, "Masks do not help."));
    for (Subject subject :
        List.of(new Subject.OfText("Masks do not help."), new Subject.Everything())) {
      PostPage first = page(subject, 3, Optional.empty());
      List<String> seen = new ArrayList<>(ids(first));
      Samples.add(
          workspace,
          PostScorer.NONE,
          post("a-" + subject.getClass().getSimpleName(), "Masks do not help."));
      seen.addAll(ids(page(subject, 10, first.next())));
      assertThat(seen).doesNotHaveDuplicates();
      assertThat(page(subject, 100, Optional.empty()).hits()).hasSizeGreaterThan(seen.size());
    }
  }

  @Test
  void statementsOfOneNarrativeAreOneMatchAndEachIsItsOwnAgainstStatements() throws IOException {
    Samples.add(
        workspace,
        statement("b", "Masks do not help.", "masks"),
        statement("a", "Masks do not help.", "masks", "other"));
    List<Match> narratives = engine.match("Masks do not help.", MatchOptions.DEFAULT);
    assertThat(narratives)
        .extracting(m -> m.narrative().orElseThrow() + " " + m.statement())
        .containsExactly("masks a", "other a");
    assertThat(
            engine.match("Masks do not help.", new MatchOptions(Against.STATEMENTS, 9, 0, false)))
        .extracting(m -> m.statement().value())
        .containsExactly("a", "b");
  }

  @Test
  void searchesGoOnWhilePostsAndStatementsAreWritten() throws Exception {
    Samples.add(workspace, statement("s", "Masks do not help.", "masks"));
    AtomicBoolean done = new AtomicBoolean();
    List<Callable<Object>> questions =
        List.of(
            () -> page(new Subject.Everything(), 5, Optional.empty()),
            () -> page(new Subject.OfNarrative(MASKS), 5, Optional.empty()),
            () -> page(new Subject.OfText("masks help"), 5, Optional.empty()),
            () -> engine.narratives(),
            () -> engine.match("Masks do not help.", MatchOptions.DEFAULT));
    try (ExecutorService readers = Executors.newFixedThreadPool(questions.size())) {
      List<Future<Integer>> asked =
          questions.stream().map(q -> readers.submit(() -> asking(q, done))).toList();
      for (int i = 0; i < 8; i++) {
        Samples.add(workspace, engine.postScorer(), post("p" + i, "Masks do not help. " + i));
        Samples.add(workspace, statement("s" + i, "Vaccines do not help. " + i, "masks"));
      }
      done.set(true);
      for (Future<Integer> each : asked) assertThat(each.get()).isPositive();
    }
    assertThat(page(new Subject.Everything(), 100, Optional.empty()).total()).isEqualTo(8);
  }

  private static int asking(Callable<Object> question, AtomicBoolean done) throws Exception {
    int times = 0;
    do {
      assertThat(question.call()).isNotNull();
      times++;
    } while (!done.get());
    return times;
  }
}
