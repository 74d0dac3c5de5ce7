package refrain.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refrain.corpora.NarrativeId;
import refrain.indexer.EmbeddedText;
import refrain.indexer.PostScorer;

/**
 * Scores the first posts in earnest and gives the rest those scores in turn, to fill a large
 * collection soon with scores that are spread like real ones; not thread-safe.
 */
final class SampledScorer implements PostScorer {
  private final PostScorer scorer;
  private final int sample;
  private final List<Map<NarrativeId, Double>> known = new ArrayList<>();
  private int next;

  /**
   * Joins a scorer and a size of sample.
   *
   * @param sample posts scored in earnest, rounded up to whole batches; at least 1
   */
  SampledScorer(PostScorer scorer, int sample) {
    this.scorer = scorer;
    this.sample = sample;
  }

  @Override
  public List<Map<NarrativeId, Double>> score(List<EmbeddedText> posts) {
    if (known.size() < sample) {
      List<Map<NarrativeId, Double>> scores = scorer.score(posts);
      known.addAll(scores);
      return scores;
    }
    List<Map<NarrativeId, Double>> scores = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) scores.add(known.get(next++ % known.size()));
    return scores;
  }

  @Override
  public String version() {
    return scorer.version();
  }
}
