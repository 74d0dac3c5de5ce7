package refrain.search;

import refrain.corpora.PostId;

/**
 * A post and its stored score for a narrative.
 *
 * @param score in [0, 1], higher is closer
 */
public record ScoredPost(PostId post, double score) {
  public ScoredPost {
    if (!(score >= 0 && score <= 1))
      throw new IllegalArgumentException("score must be in [0, 1], got " + score);
  }
}
