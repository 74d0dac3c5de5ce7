package refrain.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import refrain.corpora.Import;
import refrain.corpora.Provenance;
import refrain.corpora.curation.Entry;
import refrain.corpora.readers.Reject;
import refrain.web.query.Freshness;
import refrain.web.query.RejectedPage;
import refrain.web.query.Searched;

/** One made-up import with a hostile reject, and a removal; nothing is searched. */
final class PastImport implements Searched {
  private static final Reject REJECT =
      new Reject("posts.csv", 3, "the row has 2 cells", "<script>alert(1)</script>,x");

  static List<Entry> entries() {
    Instant at = Instant.parse("2021-08-05T10:00:00Z");
    return List.of(
        new Entry(at, "Li", new Entry.Change.Imported(report(at))),
        new Entry(at, "Li", new Entry.Change.Forgot(2, 0, 0)));
  }

  private static Import report(Instant at) {
    return new Import(
        "spring",
        "posts.csv",
        "ab".repeat(32),
        "csv/1",
        Map.of("text", "body"),
        at,
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
            true));
  }

  @Override
  public void check(List<Entry.Change> changes) {}

  @Override
  public void follow(List<Entry.Change> changes) {}

  @Override
  public Freshness freshness() {
    return Freshness.CURRENT;
  }

  @Override
  public RejectedPage rejects(String collection, int from, int most) {
    return new RejectedPage(1, from > 0 ? List.of() : List.of(REJECT));
  }
}
