package refrain.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.Import;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Provenance;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.readers.Reject;
import refrain.web.query.Corpus;
import refrain.web.query.RejectedPage;

/** A corpus of two lists, and one made-up import with a hostile reject. */
record MemoryCorpus(List<Narrative> narratives, List<Statement> statements) implements Corpus {
  private static final Reject REJECT =
      new Reject("posts.csv", 3, "the row has 2 cells", "<script>alert(1)</script>,x");

  @Override
  public List<Import> imports() {
    return List.of(
        new Import(
            "spring",
            "posts.csv",
            "ab".repeat(32),
            "csv/1",
            Map.of("text", "body"),
            Instant.parse("2021-08-05T10:00:00Z"),
            3,
            1,
            0,
            1,
            0,
            1,
            new Provenance(
                Provenance.Act.IMPORT,
                "Li",
                "research only",
                "https://archive.example.org/a",
                ZoneOffset.UTC,
                true)));
  }

  @Override
  public RejectedPage rejects(String collection, int from, int most) {
    return new RejectedPage(1, from > 0 ? List.of() : List.of(REJECT));
  }

  @Override
  public long forgotten() {
    return 2;
  }

  @Override
  public Optional<Narrative> narrative(NarrativeId id) {
    return narratives.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  @Override
  public List<Statement> statements(NarrativeId narrative) {
    return statements.stream().filter(s -> s.narratives().contains(narrative)).toList();
  }

  @Override
  public Optional<Statement> statement(StatementId id) {
    return statements.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
