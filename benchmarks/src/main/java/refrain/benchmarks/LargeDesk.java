package refrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Post;
import refrain.corpora.Source;
import refrain.corpora.StarterCorpus;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;
import refrain.corpora.Verdict;
import refrain.corpora.curation.Entry;
import refrain.indexer.StatementImport;
import refrain.search.ScoredPost;
import refrain.web.ServerOptions;

/**
 * Fills a desk with crowded posts, 5,000 statements, and 20,000 judgements by two people, each an
 * act of the journal, on the posts nearest to 0.5.
 */
record LargeDesk(PostPool pool, Desk desk) {
  private static final int STATEMENTS = 5_000;
  private static final int JUDGED = 10_000;
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final List<NarrativeId> NARRATIVES =
      StarterCorpus.narratives().stream().map(n -> n.id()).toList();

  void fill(Path folder, int posts, int scored) throws IOException {
    new StatementImport(desk.workspace()).add(statements());
    Path file = new CrowdedPosts(pool).write(folder.resolve("crowded.jsonl"), posts);
    desk.fill(file, new SampledScorer(desk.engine().postScorer(), scored));
    Files.delete(file);
    desk.workspace().journal().append(judgements());
  }

  private List<Statement> statements() {
    int count = STATEMENTS - StarterCorpus.statements().size();
    List<Statement> statements = new ArrayList<>();
    for (Post post : pool.posts(2 * pool.originals(), count))
      statements.add(statement(post, statements.size()));
    return statements;
  }

  private static Statement statement(Post post, int i) {
    return new Statement(
        new StatementId("made-" + i),
        new Outlet("Outlet " + i % 20, OutletKind.NEWSPAPER),
        null,
        null,
        post.text(),
        null,
        START.minus(Duration.ofHours(i)),
        null,
        null,
        List.of(NARRATIVES.get(i % NARRATIVES.size())),
        StatementKind.GIST,
        "made",
        Source.NONE,
        Map.of());
  }

  private List<Entry> judgements() {
    Random random = new Random(20_210_805);
    List<Entry> entries = new ArrayList<>();
    for (NarrativeId narrative : NARRATIVES)
      for (ScoredPost post :
          desk.engine().nearest(narrative, 0.5, Math.ceilDiv(JUDGED, NARRATIVES.size()))) {
        boolean right = random.nextDouble() < post.score();
        boolean disputed = random.nextInt(8) == 0;
        entries.add(judged(post, narrative, right, ServerOptions.OWNER.name(), entries.size()));
        entries.add(judged(post, narrative, right ^ disputed, "colleague", entries.size()));
      }
    return entries;
  }

  private static Entry judged(
      ScoredPost post, NarrativeId narrative, boolean right, String by, int place) {
    Instant at = START.plusSeconds(place);
    Judgement judgement =
        new Judgement(
            post.post(), narrative, right ? Verdict.CONFIRM : Verdict.REJECT, null, by, at);
    String act = HexFormat.of().toHexDigits(place, 12);
    return new Entry(at, by, new Entry.Change.Judge(judgement), act, null);
  }
}
