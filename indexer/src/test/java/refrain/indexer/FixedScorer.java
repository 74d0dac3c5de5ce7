package refrain.indexer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import refrain.corpora.NarrativeId;

/** Gives every post the same scores. */
record FixedScorer(String version, Map<String, Double> scores) implements PostScorer {
  @Override
  public List<Map<NarrativeId, Double>> score(List<EmbeddedText> posts) {
    Map<NarrativeId, Double> each =
        scores.entrySet().stream()
            .collect(Collectors.toMap(e -> new NarrativeId(e.getKey()), Map.Entry::getValue));
    return posts.stream().map(post -> each).toList();
  }
}
