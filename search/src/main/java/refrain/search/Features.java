package refrain.search;

import java.util.OptionalDouble;
import org.apache.lucene.util.VectorUtil;

/**
 * What was measured on a passage of a post and a passage of a statement.
 *
 * @param lexical share of the post's weighted terms that the statement has, in [0, 1]
 * @param coverage share of the statement's weighted terms that the post has, in [0, 1]
 * @param wording the larger share of either passage that stands in common runs, in [0, 1]
 * @param meaning cosine of the two vectors, in [-1, 1]; empty when they have no common space
 */
record Features(double lexical, double coverage, double wording, OptionalDouble meaning) {
  static Features of(PassageForm post, PassageForm statement, TermStatistics statistics) {
    Tiles tiles = Tiles.of(post.passage(), statement.passage());
    return new Features(
        post.bag().overlap(statement.bag(), post.self(), statistics),
        statement.bag().overlap(post.bag(), statement.self(), statistics),
        Math.max(tiles.leftShare(), tiles.rightShare()),
        meaning(post, statement));
  }

  private static OptionalDouble meaning(PassageForm a, PassageForm b) {
    if (a.passage().language() != b.passage().language()
        || a.vector().isEmpty()
        || b.vector().isEmpty()) return OptionalDouble.empty();
    return OptionalDouble.of(VectorUtil.dotProduct(a.vector().get(), b.vector().get()));
  }
}
