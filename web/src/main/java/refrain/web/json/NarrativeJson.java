package refrain.web.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.Statement;
import refrain.search.NarrativeOverview;

/**
 * A narrative and what the collection holds for it.
 *
 * @param posts posts at or above the score from which matches are shown
 * @param distribution posts in each of 20 equal bins of the score
 * @param statements its reference statements; absent in lists
 * @param findings what its posts show; only in the JSON twin of its page
 */
public record NarrativeJson(
    String id,
    Bilingual title,
    Bilingual summary,
    long posts,
    Map<String, Long> byLanguage,
    List<BucketJson> timeline,
    List<Long> distribution,
    @Nullable List<StatementJson> statements,
    @Nullable FindingsJson findings,
    String note) {
  /** Returns the shape for a list of narratives. */
  public static NarrativeJson of(Narrative narrative, NarrativeOverview overview) {
    return shape(narrative, overview, null);
  }

  /** Returns the shape of one narrative with its statements. */
  public static NarrativeJson of(
      Narrative narrative, NarrativeOverview overview, List<Statement> statements) {
    return shape(narrative, overview, statements.stream().map(StatementJson::of).toList());
  }

  /** Returns the same with what its posts show. */
  public NarrativeJson with(FindingsJson found) {
    return new NarrativeJson(
        id, title, summary, posts, byLanguage, timeline, distribution, statements, found, note);
  }

  private static NarrativeJson shape(
      Narrative narrative, NarrativeOverview overview, @Nullable List<StatementJson> statements) {
    return new NarrativeJson(
        narrative.id().value(),
        narrative.title(),
        narrative.summary(),
        overview.posts(),
        overview.byLanguage(),
        BucketJson.of(overview.timeline()),
        overview.distribution(),
        statements,
        null,
        Json.NOTE);
  }
}
