package refrain.search;

import java.util.List;

/**
 * A term that post and statement share and what it adds to the lexical score.
 *
 * @param term the term as it stands in the post
 * @param share its share of the lexical score, in [0, 1]
 * @param inPost every place in the post's original text
 * @param inStatement every place in the statement's original text
 */
public record TermWeight(String term, double share, List<Span> inPost, List<Span> inStatement) {
  public TermWeight {
    inPost = List.copyOf(inPost);
    inStatement = List.copyOf(inStatement);
  }
}
