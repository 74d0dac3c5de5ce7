package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refrain.corpora.Account;
import refrain.corpora.BadInput;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.indexer.Workspace;

/** Groups of duplicates in lists of posts: collapsed, counted, listed. */
class CopiesTest {
  private static final String BRIDGE =
      "Officials announced on Monday that the new bridge will be opened to traffic before winter.";
  private static final String MASKS = "Doctors say that masks do not help against the new virus.";
  private static final String SOUP = "Boil the noodles for ten minutes and add salt.";

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

  private static Post post(String id, String account, int day, String text) {
    return Samples.post(id, text)
        .with()
        .account(new Account(account, account, account, null, null))
        .createdAt(Instant.parse("2021-05-%02dT12:00:00Z".formatted(day)))
        .build();
  }

  /** Adds posts with scores for the narrative {@code n}. */
  private void add(double[] scores, Post... posts) throws IOException {
    Samples.add(workspace, Samples.statement("s", "Nothing of that.", "n"));
    Samples.add(workspace, Samples.scores("n", scores), posts);
  }

  private void addBridge() throws IOException {
    add(
        new double[] {0.6, 0.9, 0.7, 0.8, 0.65},
        post("first", "a", 1, BRIDGE),
        post("tagged", "b", 2, BRIDGE + " #Bridge #News"),
        post("edited", "b", 3, BRIDGE.replace("Monday", "Sunday")),
        post("masks", "c", 4, MASKS),
        post("soup", "a", 5, SOUP));
  }

  private static PostQuery query(
      Subject subject, Filter filter, Sort sort, int size, Optional<String> cursor, boolean once) {
    return new PostQuery(subject, filter, sort, size, cursor, true, false, once);
  }

  private PostPage page(Subject subject, boolean once) {
    return engine.search(query(subject, Filter.NONE, Sort.SCORE, 10, Optional.empty(), once));
  }

  private static List<String> ids(PostPage page) {
    return page.hits().stream().map(h -> h.post().id().local()).toList();
  }

  @Test
  void aGroupIsListedOnceByItsBestWithTheOthersCounted() throws IOException {
    addBridge();
    PostPage page = page(new Subject.OfNarrative(new NarrativeId("n")), true);
    assertThat(ids(page)).containsExactly("tagged", "masks", "soup");
    assertThat(page.hits().get(0).copies()).as("by a and b").isEqualTo(new Copies(2, 2));
    assertThat(page.hits().get(1).copies()).isEqualTo(Copies.NONE);
    assertThat(page.total()).as("posts").isEqualTo(5);
    assertThat(page.facets().get("account")).contains(new FacetCount("b", 2));
  }

  @Test
  void everyCopyIsListedWhereThatIsAskedFor() throws IOException {
    addBridge();
    assertThat(ids(page(new Subject.Everything(), false)))
        .containsExactly("tagged", "masks", "edited", "soup", "first");
  }

  @Test
  void theBestThatAFilterLetsPassStandsForItsGroup() throws IOException {
    addBridge();
    Filter byA =
        new Filter(
            Set.of(),
            Set.of(),
            Set.of("a"),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            0);
    PostPage page =
        engine.search(query(new Subject.Everything(), byA, Sort.SCORE, 10, Optional.empty(), true));
    assertThat(ids(page)).containsExactly("soup", "first");
    assertThat(page.hits().get(1).copies()).isEqualTo(new Copies(2, 1));
  }

  @Test
  void aGroupListsItsMembersByTime() throws IOException {
    addBridge();
    PostPage page =
        engine.search(
            query(
                new Subject.CopiesOf(new PostId("test", "edited")),
                Filter.NONE,
                Sort.OLDEST,
                10,
                Optional.empty(),
                false));
    assertThat(ids(page)).containsExactly("first", "tagged", "edited");
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.facets().get("account"))
        .containsExactlyInAnyOrder(new FacetCount("a", 1), new FacetCount("b", 2));
  }

  @Test
  void thereAreNoCopiesOfAPostThatIsNotThere() {
    assertThatThrownBy(() -> page(new Subject.CopiesOf(new PostId("test", "gone")), false))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there is no post 'test:gone'");
  }

  @Test
  void postsLikeATextAreCollapsedToo() throws IOException {
    addBridge();
    PostPage page = page(new Subject.OfText("The new bridge will be opened on Monday."), true);
    assertThat(ids(page)).filteredOn(id -> !id.equals("masks") && !id.equals("soup")).hasSize(1);
    assertThat(page.hits().getFirst().copies().posts()).isEqualTo(2);
    assertThat(page.total())
        .isEqualTo(
            page(new Subject.OfText("The new bridge will be opened on Monday."), false)
                .hits()
                .size());
  }

  @Test
  void pagesOfAnySizeListEachGroupOnceByItsBest() throws IOException {
    Random random = new Random(5);
    String[] texts = {
      BRIDGE, MASKS, SOUP, "My cat sleeps on the sofa all day long.", "Good morning"
    };
    Post[] posts = new Post[60];
    double[] scores = new double[posts.length];
    for (int i = 0; i < posts.length; i++) {
      // The first text is copied most: one page after another holds nothing else.
      int text = Math.max(0, random.nextInt(12) - 7);
      posts[i] = post("p" + i, "a" + i % 7, 1 + i % 28, texts[text] + " #tag" + i);
      scores[i] = text == 0 ? 0.9 + i / 1000.0 : random.nextInt(80) / 100.0;
    }
    add(scores, posts);
    for (Sort sort : Sort.values()) {
      List<String> every = pages(sort, 60, false);
      List<String> expected = new ArrayList<>();
      Set<String> seen = new java.util.HashSet<>();
      for (String id : every) {
        String text = posts[Integer.parseInt(id.substring(1))].text();
        if (seen.add(text.substring(0, text.indexOf('#')))) expected.add(id);
      }
      for (int size : new int[] {1, 2, 3, 5, 60})
        assertThat(pages(sort, size, true)).as(sort + " by " + size).isEqualTo(expected);
    }
  }

  private List<String> pages(Sort sort, int size, boolean once) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      PostPage page =
          engine.search(query(new Subject.Everything(), Filter.NONE, sort, size, cursor, once));
      ids.addAll(ids(page));
      cursor = page.next();
    } while (cursor.isPresent());
    return ids;
  }
}
