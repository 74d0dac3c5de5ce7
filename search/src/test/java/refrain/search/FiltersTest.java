package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import refrain.corpora.Account;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.indexer.StoredText;
import refrain.indexer.Workspace;

class FiltersTest {
  private static Workspace workspace;

  @BeforeAll
  static void fill() throws IOException {
    workspace = Samples.workspace(Samples.WORDING);
    Samples.add(
        workspace,
        Samples.scores("n", 0.9, 0.5, 0.1, -1),
        post("x", "1", "The masks do not help anyone.", "anna", "c1", "2021-05-03T10:00:00Z"),
        post("x", "2", "口罩一点用都没有，谁也帮不了。", "bo", "c1", "2021-05-03T10:00:00.001Z"),
        post("weibo", "3", "口罩一点用都没有，谁也帮不了。", "bo", "c2", "2021-05-04T10:00:00Z"),
        post("weibo", "4", "😷", "anna", "c2", null));
  }

  private static Post post(
      String platform,
      String id,
      String text,
      String account,
      String collection,
      @org.jspecify.annotations.Nullable String at) {
    return Post.of(new PostId(platform, id), text)
        .account(new Account(null, null, account, null, null))
        .collection(collection)
        .createdAt(at == null ? null : Instant.parse(at))
        .build();
  }

  @AfterAll
  static void close() throws IOException {
    Samples.close(workspace);
  }

  private static Set<String> found(Query query) {
    return workspace
        .posts()
        .index()
        .search(
            searcher -> {
              Set<String> ids = new TreeSet<>();
              for (ScoreDoc doc : searcher.search(query, 10).scoreDocs)
                ids.add(StoredText.id(searcher, doc.doc));
              return ids;
            });
  }

  private static Filter filter(
      Set<String> platforms, Set<String> languages, Set<String> accounts, Set<String> collections) {
    return new Filter(
        platforms,
        languages,
        accounts,
        collections,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private static Filter times(
      @org.jspecify.annotations.Nullable String from,
      @org.jspecify.annotations.Nullable String to) {
    return new Filter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.ofNullable(from).map(Instant::parse),
        Optional.ofNullable(to).map(Instant::parse),
        0);
  }

  private static Filter scored(Set<String> narratives, double least) {
    return new Filter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        narratives,
        Optional.empty(),
        Optional.empty(),
        least);
  }

  @Test
  void noFilterLetsEveryPostPass() {
    assertThat(found(Filters.of(Filter.NONE))).containsExactly("weibo:3", "weibo:4", "x:1", "x:2");
  }

  @Test
  void severalValuesOfAFieldAreAlternativesAndSeveralFieldsAreAllNeeded() {
    assertThat(found(Filters.of(filter(Set.of("x"), Set.of(), Set.of(), Set.of()))))
        .containsExactly("x:1", "x:2");
    assertThat(found(Filters.of(filter(Set.of("x", "weibo"), Set.of("zh"), Set.of(), Set.of()))))
        .containsExactly("weibo:3", "x:2");
    assertThat(found(Filters.of(filter(Set.of(), Set.of("zh"), Set.of("bo"), Set.of("c2")))))
        .containsExactly("weibo:3");
    assertThat(found(Filters.of(filter(Set.of(), Set.of("other"), Set.of(), Set.of()))))
        .containsExactly("weibo:4");
    assertThat(found(Filters.of(filter(Set.of("nowhere"), Set.of(), Set.of(), Set.of()))))
        .isEmpty();
  }

  @Test
  void theFirstMomentIsInAndTheLastIsOut() {
    assertThat(found(Filters.of(times("2021-05-03T10:00:00.001Z", null))))
        .containsExactly("weibo:3", "x:2");
    assertThat(found(Filters.of(times(null, "2021-05-03T10:00:00.001Z")))).containsExactly("x:1");
    assertThat(found(Filters.of(times("2021-05-03T10:00:00Z", "2021-05-03T10:00:00Z")))).isEmpty();
    // Half a millisecond after x:1, half before x:2.
    assertThat(found(Filters.of(times("2021-05-03T10:00:00.000500Z", null))))
        .containsExactly("weibo:3", "x:2");
    assertThat(found(Filters.of(times(null, "2021-05-03T10:00:00.000500Z"))))
        .containsExactly("x:1");
  }

  @Test
  void momentsBeyondAllPostsAreTaken() {
    assertThat(
            found(Filters.of(times("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"))))
        .containsExactly("weibo:3", "x:1", "x:2");
    assertThat(found(Filters.of(times("+1000000000-12-31T23:59:59Z", null)))).isEmpty();
  }

  @Test
  void theLeastScoreIsReachedByItselfAndIsOneOfANarrativeOrTheBest() {
    assertThat(found(Filters.of(scored(Set.of(), 0.5), "best", false)))
        .containsExactly("x:1", "x:2");
    assertThat(found(Filters.of(scored(Set.of(), 0.500001), "score.n", true)))
        .containsExactly("x:1");
    assertThat(found(Filters.of(scored(Set.of(), 0), "score.n", true)))
        .containsExactly("weibo:3", "x:1", "x:2");
    assertThat(found(Filters.of(scored(Set.of(), 0), "best", false))).hasSize(4);
    assertThat(found(Filters.of(scored(Set.of(), 0), "score.other", true))).isEmpty();
  }

  @Test
  void aNarrativeIsThatOfPostsShownForIt() {
    assertThat(found(Filters.of(scored(Set.of("n"), 0)))).containsExactly("x:1", "x:2");
    assertThat(found(Filters.of(scored(Set.of("other"), 0)))).isEmpty();
  }

  @Test
  void aScoreOutsideOfZeroToOneIsNoFilter() {
    assertThatThrownBy(() -> scored(Set.of(), 1.1))
        .hasMessage("min_score must be in [0, 1], got 1.1");
    assertThatThrownBy(() -> scored(Set.of(), Double.NaN)).hasMessageContaining("got NaN");
  }
}
