package refrain.search;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.util.VectorUtil;
import refrain.indexer.bridge.Bridge;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.bridge.Translation;
import refrain.search.TermStatistics.Kind;

/**
 * What was measured on a passage of a post and a passage of a statement.
 *
 * @param lexical share of the post's weighted terms that the statement has, in [0, 1]
 * @param coverage share of the statement's weighted terms that the post has, in [0, 1]
 * @param rare how many rare terms both have, in units of a term that no statement has; at least 0
 * @param wording the larger share of either passage that stands in common runs, in [0, 1]
 * @param meaning cosine of the post with the passage or with the title it stands under, whichever
 *     is closer, in [-1, 1]; empty when they have no common space
 * @param context mean of the two cosines; the same as {@code meaning} when there is no title
 * @param translation across languages, how much of the wording translates, in [0, 1); empty within
 *     one language. Across languages {@code meaning} is {@link Bridge#closeness}, and what is
 *     counted in terms is 0
 */
record Features(
    double lexical,
    double coverage,
    double rare,
    double wording,
    OptionalDouble meaning,
    OptionalDouble context,
    OptionalDouble translation) {
  static Features of(PassageForm post, PassageForm statement, TermStatistics statistics) {
    if (post.isAcross(statement)) return across(post, statement);
    Tiles tiles = Tiles.of(post.passage(), statement.passage());
    OptionalDouble passage = cosine(post, statement, statement.vector());
    OptionalDouble title = cosine(post, statement, statement.title());
    return new Features(
        post.bag().overlap(statement.bag(), post.self(), statistics),
        statement.bag().overlap(post.bag(), statement.self(), statistics),
        rare(post.bag(), statement.bag(), statistics),
        Math.max(tiles.leftShare(), tiles.rightShare()),
        larger(passage, title),
        mean(passage, title),
        OptionalDouble.empty());
  }

  private static Features across(PassageForm post, PassageForm statement) {
    OptionalDouble meaning =
        larger(
            closeness(post.bridged(), statement.bridged()),
            closeness(post.bridged(), statement.bridgedTitle()));
    double translation =
        Translation.share(
            post.chineseOf(statement).cross().glossed(),
            post.englishOf(statement).cross().rarities());
    return new Features(
        0, 0, 0, 0, meaning, OptionalDouble.empty(), OptionalDouble.of(translation));
  }

  private static OptionalDouble closeness(Optional<Bridged> one, Optional<Bridged> other) {
    return one.isEmpty() || other.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Bridge.closeness(one.get(), other.get()));
  }

  private static double rare(Bag post, Bag statement, TermStatistics statistics) {
    double sum = 0;
    for (Kind kind : Kind.values())
      for (String term : post.terms(kind).keySet())
        if (statement.terms(kind).containsKey(term))
          sum += kind.weight * statistics.idf(kind, term) / statistics.highestIdf(kind);
    return sum;
  }

  private static OptionalDouble cosine(
      PassageForm post, PassageForm statement, Optional<float[]> vector) {
    if (post.passage().language() != statement.passage().language()
        || post.vector().isEmpty()
        || vector.isEmpty()
        || vector.get().length != post.vector().get().length) return OptionalDouble.empty();
    return OptionalDouble.of(VectorUtil.dotProduct(post.vector().get(), vector.get()));
  }

  private static OptionalDouble larger(OptionalDouble a, OptionalDouble b) {
    if (a.isEmpty() || b.isEmpty()) return a.isEmpty() ? b : a;
    return OptionalDouble.of(Math.max(a.getAsDouble(), b.getAsDouble()));
  }

  private static OptionalDouble mean(OptionalDouble a, OptionalDouble b) {
    if (a.isEmpty() || b.isEmpty()) return a.isEmpty() ? b : a;
    return OptionalDouble.of((a.getAsDouble() + b.getAsDouble()) / 2);
  }
}
