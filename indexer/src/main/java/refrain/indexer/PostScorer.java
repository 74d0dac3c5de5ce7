package refrain.indexer;

import java.util.List;
import java.util.Map;
import refrain.corpora.NarrativeId;

/** Scores posts for every narrative when they are stored; what ranks is written in one place. */
public interface PostScorer {
  /** Scores nothing; for storing posts quickly, to be scored later. */
  PostScorer NONE =
      new PostScorer() {
        @Override
        public List<Map<NarrativeId, Double>> score(List<EmbeddedText> posts) {
          return java.util.Collections.nCopies(posts.size(), Map.of());
        }

        @Override
        public String version() {
          return "none";
        }
      };

  /**
   * Returns for each post its score, in [0, 1], for each narrative it is near; narratives it is far
   * from are left out.
   */
  List<Map<NarrativeId, Double>> score(List<EmbeddedText> posts);

  /** Returns what the scores depend on: the scoring, the models and the narratives' statements. */
  String version();
}
