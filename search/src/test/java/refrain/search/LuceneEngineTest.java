package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static refrain.search.Samples.post;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refrain.corpora.BadInput;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.indexer.Workspace;
import refrain.search.MatchOptions.Against;

/** Ranks a small bilingual corpus with the models that ship. */
class LuceneEngineTest {
  private static final NarrativeId VIRUS = new NarrativeId("virus");
  private static final NarrativeId GUNS = new NarrativeId("guns");

  private static final Statement[] STATEMENTS = {
    Samples.statement(
        "v1", "The coronavirus leaked from a US army laboratory at Fort Detrick.", "virus"),
    Samples.statement("v2", "新冠病毒很可能是从美国军队的实验室泄漏出来的。", "virus"),
    Samples.statement(
        "g1", "Mass shootings never end because American politicians serve the gun lobby.", "guns"),
    Samples.statement("g2", "美国政客为枪支游说集团服务，枪击案永远不会停止。", "guns"),
    Samples.statement("x1", "Western newspapers invent stories about cotton farms.", "media"),
    Samples.statement("loose", "The panda at the zoo has a new cub.")
  };

  private static final Post[] POSTS = {
    post(
        "copy-en",
        "2021-05-03",
        "The coronavirus leaked from a US army laboratory at Fort Detrick!"),
    post(
        "copy-en-again",
        "2021-06-03",
        "The coronavirus leaked from a US army laboratory at Fort Detrick!"),
    post("para-en", "2021-05-04", "The covid virus escaped from a military lab in America."),
    post("copy-zh", "2021-05-05", "新冠病毒很可能是从美国军队的实验室泄漏出来的！"),
    post("copy-hant", "2021-05-06", "新冠病毒很可能是從美國軍隊的實驗室泄漏出來的！"),
    post("para-zh", "2021-05-07", "疫情的源头恐怕在美军的生物实验室。"),
    post(
        "guns-en",
        "2021-07-01",
        "Politicians in America serve the gun lobby, so shootings never end."),
    post("guns-zh", "2021-07-02", "政客为枪支集团服务，美国的枪击案不会停止。"),
    post("cat-en", "2021-08-01", "My cat sleeps on the sofa all day long."),
    post("cat-zh", null, "我家的猫整天在沙发上睡觉。"),
    post("soup", null, "Boil the noodles for ten minutes and add salt."),
    post("emoji", "2021-09-01", "😷😷")
  };

  private static Workspace workspace;
  private static LuceneEngine engine;

  @BeforeAll
  static void fill() throws IOException {
    workspace = Samples.workspace(Samples.embedded());
    engine = filled(workspace, STATEMENTS, POSTS);
  }

  private static LuceneEngine filled(Workspace into, Statement[] statements, Post[] posts)
      throws IOException {
    Samples.add(into, statements);
    LuceneEngine made = new LuceneEngine(into);
    Samples.add(into, made.postScorer(), posts);
    return made;
  }

  @AfterAll
  static void close() throws IOException {
    Samples.close(workspace);
  }

  private static PostQuery query(Subject subject, Sort sort, int size, Optional<String> cursor) {
    return new PostQuery(subject, Filter.NONE, sort, size, cursor, true, true);
  }

  private static PostPage page(Subject subject) {
    return engine.search(query(subject, Sort.SCORE, 100, Optional.empty()));
  }

  private static List<String> ids(PostPage page) {
    return page.hits().stream().map(h -> h.post().id().local()).toList();
  }

  private static double score(PostPage page, String id) {
    return page.hits().stream()
        .filter(h -> h.post().id().local().equals(id))
        .findFirst()
        .map(PostHit::score)
        .orElse(0.0);
  }

  @Test
  void aNarrativeRanksItsCopiesFirstParaphrasesNextAndUnrelatedPostsLast() {
    PostPage page = page(new Subject.OfNarrative(VIRUS));
    assertThat(ids(page).subList(0, 4))
        .containsExactlyInAnyOrder("copy-en", "copy-en-again", "copy-zh", "copy-hant");
    assertThat(ids(page).subList(4, 6)).containsExactlyInAnyOrder("para-en", "para-zh");
    assertThat(score(page, "para-en")).isGreaterThan(score(page, "cat-en"));
    assertThat(score(page, "para-zh")).isGreaterThan(score(page, "cat-zh"));
  }

  @Test
  void theTraditionalCopyIsTheSimplifiedCopy() {
    PostPage page = page(new Subject.OfNarrative(VIRUS));
    assertThat(score(page, "copy-hant")).isEqualTo(score(page, "copy-zh"));
  }

  @Test
  void duplicatesScoreTheSameAndKeepIdOrder() {
    for (Subject subject : subjects().toList()) {
      PostPage page = page(subject);
      assertThat(score(page, "copy-en"))
          .as(subject.toString())
          .isEqualTo(score(page, "copy-en-again"));
      int at = ids(page).indexOf("copy-en");
      assertThat(ids(page).get(at + 1)).as(subject.toString()).isEqualTo("copy-en-again");
    }
  }

  @Test
  void aHitShowsTheScoreItWasRankedByAndItsStatement() {
    for (PostHit hit : page(new Subject.OfNarrative(VIRUS)).hits()) {
      Match match = hit.match().orElseThrow();
      assertThat(match.narrative()).contains(VIRUS);
      assertThat(match.score()).isCloseTo(hit.score(), within(1e-6));
      assertThat(match.statement().value()).startsWith("v");
      assertThat(hit.shown()).isEmpty();
    }
  }

  @Test
  void aStatementAsSubjectIsWhatEachHitIsMatchedWith() {
    PostPage page = page(new Subject.OfStatement(new StatementId("v2")));
    assertThat(ids(page).subList(0, 2)).containsExactly("copy-hant", "copy-zh");
    PostHit first = page.hits().getFirst();
    Match match = first.match().orElseThrow();
    assertThat(match.statement()).isEqualTo(new StatementId("v2"));
    assertThat(match.narrative()).isEmpty();
    assertThat(match.score()).isEqualTo(first.score());
    // From 2021-05-03 to noon of 2021-05-06.
    assertThat(match.evidence().daysAfter()).hasValue(3);
    assertThat(match.evidence().spans()).isNotEmpty();
    assertThat(first.shown()).isEmpty();
  }

  @Test
  void aTextAsSubjectShowsHowCloseEachPostIsAndItsStrongestNarrative() {
    PostPage page =
        page(new Subject.OfText("Politicians serve the gun lobby and shootings never end"));
    PostHit first = page.hits().getFirst();
    assertThat(first.post().id().local()).isEqualTo("guns-en");
    assertThat(first.shown().orElseThrow().spans()).isNotEmpty();
    assertThat(first.match().orElseThrow().narrative()).contains(GUNS);
    assertThat(first.match().orElseThrow().rarity()).isPresent();
  }

  @Test
  void listsShowThePostsClosestStatementOfAll() {
    MatchOptions one = new MatchOptions(MatchOptions.Against.NARRATIVES, 1, 0, false);
    for (Subject subject :
        List.of(
            new Subject.Everything(),
            new Subject.OfText("a virus from a laboratory, and guns 病毒 实验室 枪支")))
      assertThat(page(subject).hits())
          .hasSizeGreaterThan(5)
          .allSatisfy(
              hit -> {
                Optional<Match> found = engine.match(hit.post().text(), one).stream().findFirst();
                assertThat(hit.match().map(Match::narrative))
                    .isEqualTo(found.map(Match::narrative));
                assertThat(hit.match().map(Match::statement))
                    .isEqualTo(found.map(Match::statement));
              });
  }

  @Test
  void aTextThatAsksIsHeldByALongPostAsMuchAsByAShortOne() {
    PostHit first = page(new Subject.OfText("never end")).hits().getFirst();
    assertThat(first.post().text()).contains("never end");
    assertThat(part(first, "characters")).isGreaterThan(0.5);
    Span shown = first.shown().orElseThrow().terms().getFirst().inPost().getFirst();
    assertThat(first.post().text().substring(shown.start(), shown.end())).isIn("never", "end");
  }

  private static double part(PostHit hit, String name) {
    return hit.shown().orElseThrow().parts().stream()
        .filter(p -> p.name().equals(name))
        .mapToDouble(ScorePart::value)
        .sum();
  }

  @Test
  void aPostAsSubjectFindsItselfAndItsCopiesFirst() {
    PostPage page = page(new Subject.LikePost(new PostId("test", "copy-en-again")));
    assertThat(ids(page).subList(0, 2)).containsExactly("copy-en", "copy-en-again");
  }

  @Test
  void aTextIsNeverQuerySyntax() {
    for (String text :
        List.of("*:*", "text:(", "a AND (b OR \"", "~!^[]{}:\\/", "", "😷", "\uD800"))
      assertThat(page(new Subject.OfText(text)).total()).as(text).isNotNegative();
  }

  static Stream<Subject> subjects() {
    return Stream.of(
        new Subject.Everything(),
        new Subject.OfNarrative(VIRUS),
        new Subject.OfStatement(new StatementId("v1")),
        new Subject.OfText("the virus leaked from a US army lab 病毒来自美国"),
        new Subject.LikePost(new PostId("test", "copy-en")));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void pagesReturnEveryPostOnceInTheOrderOfOneBigPage(Subject subject) {
    for (Sort sort : Sort.values())
      for (int size : new int[] {1, 3, 4}) {
        PostPage whole = engine.search(query(subject, sort, 100, Optional.empty()));
        assertThat(whole.next()).isEmpty();
        assertThat(whole.total()).isEqualTo(whole.hits().size());
        assertThat(paged(subject, sort, size, whole))
            .as("%s by %s", subject, sort)
            .isEqualTo(ids(whole));
      }
  }

  private static List<String> paged(Subject subject, Sort sort, int size, PostPage whole) {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      PostPage page = engine.search(query(subject, sort, size, cursor));
      assertThat(page.hits()).isNotEmpty().hasSizeLessThanOrEqualTo(size);
      assertThat(page.total()).isEqualTo(whole.total());
      assertThat(page.facets()).isEqualTo(whole.facets());
      assertThat(page.timeline()).isEqualTo(whole.timeline());
      seen.addAll(ids(page));
      cursor = page.next();
    } while (cursor.isPresent());
    return seen;
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void scoresFallTimesRunAndUnknownTimesComeLast(Subject subject) {
    PostPage byScore = page(subject);
    List<Double> scores = byScore.hits().stream().map(PostHit::score).toList();
    assertThat(scores).isSortedAccordingTo(Collections.reverseOrder());
    List<Instant> newest = times(subject, Sort.NEWEST, Instant.MIN);
    assertThat(newest).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(times(subject, Sort.OLDEST, Instant.MAX)).isSorted();
  }

  private static List<Instant> times(Subject subject, Sort sort, Instant unknown) {
    return engine.search(query(subject, sort, 100, Optional.empty())).hits().stream()
        .map(h -> Optional.ofNullable(h.post().createdAt()).orElse(unknown))
        .toList();
  }

  @Test
  void facetsTotalsAndTimelineAreCountsByHand() {
    PostPage page = page(new Subject.Everything());
    assertThat(page.total()).isEqualTo(12);
    assertThat(page.facets().get("platform")).containsExactly(new FacetCount("test", 12));
    // Five in Chinese, six in English, one that is emoji.
    assertThat(page.facets().get("lang"))
        .containsExactly(
            new FacetCount("en", 6), new FacetCount("zh", 5), new FacetCount("other", 1));
    assertThat(page.facets().keySet())
        .containsExactly("narrative", "lang", "platform", "collection", "account");
    // 2021-05-03 to 2021-09-01 are 121 days and 122 with both ends: weeks from Monday, May 3.
    assertThat(page.timeline().getFirst().count()).isEqualTo(5);
    assertThat(page.timeline().getFirst().from()).isEqualTo("2021-05-03");
    assertThat(page.timeline()).hasSize(18);
    assertThat(page.timeline().stream().mapToLong(TimeBucket::count).sum()).isEqualTo(10);
  }

  @Test
  void countsAreLeftOutWhenNobodyAsks() {
    for (Subject subject : subjects().toList()) {
      PostPage page =
          engine.search(
              new PostQuery(subject, Filter.NONE, Sort.SCORE, 2, Optional.empty(), false, false));
      assertThat(page.facets()).isEmpty();
      assertThat(page.timeline()).isEmpty();
      assertThat(page.hits()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void filtersAreAllAppliedAndSoIsTheLeastScore(Subject subject) {
    double least = page(subject).hits().get(2).score();
    Filter filter =
        new Filter(
            Set.of("test", "elsewhere"),
            Set.of("en"),
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.of(Instant.parse("2021-05-04T00:00:00Z")),
            Optional.of(Instant.parse("2021-07-02T00:00:00Z")),
            least);
    PostPage filtered =
        engine.search(
            new PostQuery(subject, filter, Sort.SCORE, 100, Optional.empty(), true, false));
    List<String> wanted =
        page(subject).hits().stream()
            .filter(h -> h.score() >= least)
            .map(h -> h.post().id().local())
            .filter(Set.of("copy-en-again", "para-en", "guns-en")::contains)
            .toList();
    assertThat(ids(filtered)).isEqualTo(wanted);
    assertThat(filtered.total()).isEqualTo(wanted.size());
  }

  @Test
  void whatIsUnknownIsBadInput() {
    assertThatThrownBy(() -> page(new Subject.OfNarrative(new NarrativeId("no"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there is no narrative 'no'");
    assertThatThrownBy(() -> page(new Subject.OfStatement(new StatementId("no"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there is no statement 'no'");
    assertThatThrownBy(() -> page(new Subject.LikePost(new PostId("test", "no"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there is no post 'test:no'");
    for (Subject subject : subjects().toList())
      assertThatThrownBy(() -> engine.search(query(subject, Sort.SCORE, 3, Optional.of("junk"))))
          .isInstanceOf(BadInput.class);
  }

  @Test
  void aCursorOfAnotherListGivesAPageAndNoFailure() {
    for (Subject subject : subjects().toList())
      for (Cursor odd :
          List.of(new Cursor(-5, ""), new Cursor(Long.MAX_VALUE, "x"), new Cursor(0, "\uFFFF")))
        assertThat(engine.search(query(subject, Sort.NEWEST, 3, Optional.of(odd.write()))).total())
            .isPositive();
  }

  @Test
  void manyTextsMatchAsOneByOne() {
    List<String> texts = Arrays.stream(POSTS).map(Post::text).toList();
    for (Against against : Against.values()) {
      MatchOptions options = new MatchOptions(against, 5, 0, true);
      List<List<Match>> together = engine.matchAll(texts, options);
      for (int i = 0; i < texts.size(); i++)
        assertThat(together.get(i)).as(texts.get(i)).isEqualTo(engine.match(texts.get(i), options));
    }
  }

  @Test
  void matchesFallInScoreAndRespectTheOptions() {
    String text = POSTS[0].text();
    List<Match> all = engine.match(text, new MatchOptions(Against.STATEMENTS, 1000, 0, false));
    assertThat(all.getFirst().statement()).isEqualTo(new StatementId("v1"));
    assertThat(all.stream().map(Match::score).toList())
        .isSortedAccordingTo(Collections.reverseOrder());
    assertThat(all).allMatch(m -> m.evidence().spans().isEmpty() && m.narrative().isEmpty());
    assertThat(engine.match(text, new MatchOptions(Against.STATEMENTS, 2, 0, false)))
        .isEqualTo(all.subList(0, 2));
    double least = all.get(1).score();
    assertThat(engine.match(text, new MatchOptions(Against.STATEMENTS, 1000, least, false)))
        .allMatch(m -> m.score() >= least)
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(engine.match("😷", MatchOptions.DEFAULT)).isEmpty();
  }

  @Test
  void aStatementWithoutNarrativeIsMatchedAsStatementOnly() {
    String text = "The panda at the zoo has a new cub.";
    assertThat(
            engine
                .match(text, new MatchOptions(Against.STATEMENTS, 1, 0, false))
                .getFirst()
                .statement())
        .isEqualTo(new StatementId("loose"));
    assertThat(engine.match(text, MatchOptions.DEFAULT))
        .noneMatch(m -> m.statement().equals(new StatementId("loose")));
  }

  @Test
  void rarityIsACountByHand() {
    PostPage page = page(new Subject.OfNarrative(VIRUS));
    for (PostHit hit : page.hits()) {
      long atLeast = page.hits().stream().filter(h -> h.score() >= hit.score()).count();
      assertThat(hit.match().orElseThrow().rarity()).hasValue(atLeast / 12.0);
    }
    Match none = engine.compare(POSTS[0], STATEMENTS[0], Optional.empty());
    assertThat(none.rarity()).isEmpty();
  }

  @Test
  void comparingGivesTheScoreOfMatching() {
    Match compared = engine.compare(POSTS[2], STATEMENTS[0], Optional.of(VIRUS));
    Match matched =
        engine.match(POSTS[2].text(), new MatchOptions(Against.STATEMENTS, 100, 0, true)).stream()
            .filter(m -> m.statement().equals(STATEMENTS[0].id()))
            .findFirst()
            .orElseThrow();
    assertThat(compared.score()).isCloseTo(matched.score(), within(1e-6));
    assertThat(compared.evidence().daysAfter()).hasValue(1);
    assertThat(compared.rarity()).isPresent();
  }

  @Test
  void anotherOrderOfImportRanksTheSame() throws IOException {
    List<Statement> statements = new ArrayList<>(List.of(STATEMENTS));
    List<Post> posts = new ArrayList<>(List.of(POSTS));
    Collections.reverse(statements);
    Collections.rotate(posts, 5);
    Collections.reverse(posts);
    Workspace other = Samples.workspace(Samples.embedded());
    LuceneEngine permuted =
        filled(other, statements.toArray(Statement[]::new), posts.toArray(Post[]::new));
    for (Subject subject : subjects().toList()) {
      PostPage page = permuted.search(query(subject, Sort.SCORE, 100, Optional.empty()));
      assertThat(ids(page)).as(subject.toString()).isEqualTo(ids(page(subject)));
      assertThat(page.facets()).isEqualTo(page(subject).facets());
    }
    Samples.close(other);
  }

  @Test
  void overviewsAddUp() {
    List<NarrativeOverview> all = engine.narratives();
    assertThat(all)
        .extracting(NarrativeOverview::narrative)
        .containsExactly(GUNS, new NarrativeId("media"), VIRUS);
    NarrativeOverview virus = all.getLast();
    long shown =
        page(new Subject.OfNarrative(VIRUS)).hits().stream()
            .filter(h -> h.score() >= SearchEngine.SHOWN)
            .count();
    assertThat(virus.posts()).isEqualTo(shown).isPositive();
    assertThat(virus.byLanguage().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(shown);
    assertThat(virus.distribution().stream().mapToLong(Long::longValue).sum()).isEqualTo(12);
    // May to September
    assertThat(virus.timeline()).hasSize(5);
    assertThat(virus.timeline().stream().mapToLong(TimeBucket::count).sum()).isEqualTo(shown);
    assertThat(engine.narrative(VIRUS)).contains(virus);
    assertThat(engine.narrative(new NarrativeId("no"))).isEmpty();
  }
}
