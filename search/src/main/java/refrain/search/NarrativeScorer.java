package refrain.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import refrain.corpora.NarrativeId;
import refrain.indexer.EmbeddedText;
import refrain.indexer.PostScorer;

/** Scores posts for every narrative as they are stored, with the code that matches them later. */
final class NarrativeScorer implements PostScorer {
  /** Scores below this are noise and are not stored. */
  private static final double FLOOR = 0.02;

  private final LuceneEngine engine;

  NarrativeScorer(LuceneEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Map<NarrativeId, Double>> score(List<EmbeddedText> posts) {
    return engine.matching(
        matcher -> posts.parallelStream().map(post -> scores(matcher, post)).toList());
  }

  private static Map<NarrativeId, Double> scores(Matcher matcher, EmbeddedText post) {
    Map<NarrativeId, Double> scores = new HashMap<>();
    matcher
        .narratives(matcher.form(post))
        .forEach(
            (narrative, hit) -> {
              if (hit.score() >= FLOOR) scores.put(narrative, hit.score());
            });
    return scores;
  }

  @Override
  public String version() {
    return engine.scoring();
  }
}
