package refrain.web.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Journal;
import refrain.web.json.Json;
import refrain.web.pages.ActWords;
import refrain.web.pages.Texts;
import refrain.web.query.Curation;

/** Acts as JSON, with what they did in English words. */
final class JournalJson {
  /** Most entries of one act that are handed out. */
  static final int MOST = 1_000;

  private final Curation curation;
  private final ActWords words;

  JournalJson(Curation curation) {
    this.curation = curation;
    words = new ActWords(Texts.ENGLISH, curation);
  }

  /**
   * One act.
   *
   * @param entries how many entries it has
   * @param decided the entries as they stand in the journal; absent in lists
   */
  record Shape(
      String id,
      Instant at,
      String by,
      @Nullable String why,
      int entries,
      Map<String, Integer> counts,
      String summary,
      @Nullable List<JsonNode> decided) {}

  /**
   * A page of acts.
   *
   * @param next the {@code from} of the next page; absent on the last
   */
  record Listing(String note, int from, @Nullable Integer next, List<Shape> acts) {}

  Listing list(ActFilter filter) {
    List<Act> acts = filter.of(curation.history());
    boolean more = acts.size() > ActFilter.SIZE;
    return new Listing(
        Json.NOTE,
        filter.from(),
        more ? filter.from() + ActFilter.SIZE : null,
        acts.stream().limit(ActFilter.SIZE).map(act -> shape(act, null)).toList());
  }

  Shape one(Act act) {
    return shape(
        act,
        curation.history().entries(act.id(), MOST).stream()
            .map(entry -> NativeJson.parse(Journal.line(entry)))
            .toList());
  }

  private Shape shape(Act act, @Nullable List<JsonNode> decided) {
    return new Shape(
        act.id(),
        act.at(),
        act.by(),
        act.why(),
        act.size(),
        act.counts(),
        words.summary(act),
        decided);
  }
}
