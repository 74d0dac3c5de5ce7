package refrain.search;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.util.VectorUtil;
import refrain.indexer.bridge.Bridge;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.bridge.Translation;

/**
 * What was measured on a passage of a post and a passage of a statement.
 *
 * @param lexical share of the post's weighted words that the statement has, in [0, 1]
 * @param coverage share of the statement's weighted words that the post has, in [0, 1]
 * @param characters share of the post's weighted groups of letters and pairs of Han characters that
 *     the statement has, in [0, 1]
 * @param rare how many rare words both have, in units of a word that no statement has; at least 0
 * @param meaning cosine of the post with the passage or with the title it stands under, whichever
 *     is closer, in [-1, 1]; empty when they have no common space
 * @param translation across languages, how much of the wording translates, in [0, 1); empty within
 *     one language. Across languages {@code meaning} is {@link Bridge#closeness}, and what is
 *     counted in terms is 0
 */
record Features(
    double lexical,
    double coverage,
    double characters,
    double rare,
    OptionalDouble meaning,
    OptionalDouble translation) {
  static Features of(PassageForm post, PassageForm statement) {
    if (post.isAcross(statement)) return across(post, statement);
    Bag.Overlap shared = post.bag().overlap(statement.bag());
    OptionalDouble passage = cosine(post, statement, statement.vector());
    OptionalDouble title = cosine(post, statement, statement.title());
    return new Features(
        shared.lexical(),
        shared.coverage(),
        shared.characters(),
        shared.rare(),
        larger(passage, title),
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
    return new Features(0, 0, 0, 0, meaning, OptionalDouble.of(translation));
  }

  private static OptionalDouble closeness(Optional<Bridged> one, Optional<Bridged> other) {
    return one.isEmpty() || other.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Bridge.closeness(one.get(), other.get()));
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
}
