package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refrain.corpora.Account;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.indexer.Workspace;

class TalliesTest {
  private static final NarrativeId N = new NarrativeId("n");
  private static final String LONG =
      "Lawmakers take money from the gun industry after every massacre and nothing changes at all.";

  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    workspace = Samples.workspace(Samples.WORDING);
    Samples.add(workspace, Samples.statement("s", "Nothing of that.", "n"));
    Samples.add(
        workspace,
        Samples.scores("n", 0.9, 0.6, 0.4, 0.8, -1),
        post("twitter", "1", "ann", "2021-03-01T10:00:00Z", LONG),
        post("twitter", "2", "ann", "2021-03-31T23:00:00Z", "枪支暴力是美国社会的顽疾。"),
        post("twitter", "3", "ann", "2021-01-01T00:00:00Z", "Something else entirely, in English."),
        post("facebook", "4", "ann", "2021-04-01T00:00:00Z", LONG + " #Copy"),
        post("facebook", "5", "bob", null, LONG));
  }

  @AfterEach
  void close() throws IOException {
    Samples.close(workspace);
  }

  private static Post post(
      String platform,
      String id,
      String account,
      @org.jspecify.annotations.Nullable String at,
      String text) {
    return Post.of(new PostId(platform, id), text)
        .account(new Account(null, null, account, null, null))
        .createdAt(at == null ? null : Instant.parse(at))
        .build();
  }

  @Test
  void countsByOneOrSeveralDimensionsWithTheBestScore() {
    SearchEngine engine = new LuceneEngine(workspace);
    assertThat(engine.tally(N, Filter.from(0.5), List.of(Dimension.PLATFORM)))
        .containsExactly(
            new Tally(List.of("twitter"), 2, 0.9), new Tally(List.of("facebook"), 1, 0.8));
    assertThat(
            engine.tally(
                N,
                Filter.from(0.5),
                List.of(Dimension.PLATFORM, Dimension.LANGUAGE, Dimension.MONTH)))
        .containsExactly(
            new Tally(List.of("facebook", "en", "2021-04"), 1, 0.8),
            new Tally(List.of("twitter", "en", "2021-03"), 1, 0.9),
            new Tally(List.of("twitter", "zh", "2021-03"), 1, 0.6));
  }

  @Test
  void countsEverythingTogetherWhereNoDimensionIsAskedFor() {
    SearchEngine engine = new LuceneEngine(workspace);
    assertThat(engine.tally(N, Filter.from(0), List.of()))
        .containsExactly(new Tally(List.of(), 4, 0.9));
    assertThat(engine.tally(new NarrativeId("other"), Filter.NONE, List.of())).isEmpty();
  }

  @Test
  void tellsAccountsOfDifferentPlatformsApartAndWhoPostedTheSame() {
    SearchEngine engine = new LuceneEngine(workspace);
    AccountTraces ann = engine.account(new AccountKey("twitter", "ann"), 0.5).orElseThrow();
    assertThat(ann.posts())
        .extracting(trace -> trace.at().orElseThrow().toString().substring(0, 10))
        .containsExactly("2021-01-01", "2021-03-01", "2021-03-31");
    assertThat(ann.posts())
        .extracting(AccountTraces.Trace::scores)
        .containsExactly(Map.of(), Map.of(N, 0.9), Map.of(N, 0.6));
    assertThat(ann.shared())
        .containsExactly(
            new AccountTraces.Shared(new AccountKey("facebook", "ann"), 1, 1),
            new AccountTraces.Shared(new AccountKey("facebook", "bob"), 1, 1));
    assertThat(engine.account(new AccountKey("twitter", "bob"), 0.5)).isEmpty();
  }
}
