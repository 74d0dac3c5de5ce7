package refrain.search;

import refrain.corpora.PostId;

/**
 * A post that may be worth a decision: its stored score for a narrative, and how often it was
 * copied.
 *
 * @param score in [0, 1], higher is closer
 * @param copies the duplicates of the post, whatever they score
 */
public record Candidate(PostId post, double score, Copies copies) {
  public Candidate {
    if (!(score >= 0 && score <= 1))
      throw new IllegalArgumentException("score must be in [0, 1], got " + score);
  }
}
