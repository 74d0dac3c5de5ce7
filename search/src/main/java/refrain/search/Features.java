package refrain.search;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.apache.lucene.util.VectorUtil;
import refrain.indexer.bridge.Bridge;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.bridge.Translation;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;

/**
 * What was measured on a passage of a post and a passage of a statement.
 *
 * @param lexical share of the post's weighted words that the statement has, in [0, 1]
 * @param coverage share of the statement's weighted words that the post has, in [0, 1]
 * @param characters share of the post's weighted groups of letters and pairs of Han characters that
 *     the statement has, in [0, 1]
 * @param rare how many rare words both have, in units of a word that no statement has; at least 0
 * @param length logarithm of the characters (UTF-16 units, punctuation included) of the shorter
 *     passage, at most {@link #ENOUGH}: of short texts that look alike, fewer mean the same
 * @param copied how much of a passage that is not short stands in the other: 0 when half of {@code
 *     characters} or less does, or one of them has {@link #SHORT} units (English terms and pairs of
 *     Han characters), 1 when all does and both have {@link #LONG}; in [0, 1]
 * @param meaning cosine of the post with the passage or with the title it stands under, whichever
 *     is closer, in [-1, 1]; empty when they have no common space
 * @param context how much less close the closest passages of the two texts are on average than the
 *     closest of them, at most 0; empty where one passage of each is all there is; see {@link
 *     Context}
 * @param translation across languages, how much of the wording translates, in [0, 1); empty within
 *     one language
 * @param language the post's. Across languages {@code meaning} is {@link Bridge#closeness}, and
 *     what is counted in terms is 0
 */
record Features(
    double lexical,
    double coverage,
    double characters,
    double rare,
    double length,
    double copied,
    OptionalDouble meaning,
    OptionalDouble context,
    OptionalDouble translation,
    Language language) {
  /**
   * Characters from which a passage is no longer short; of 10, 12, 14 and 16, 12 and 14 rank the
   * pairs of LCQMC's and STS-B's development parts best.
   */
  private static final int ENOUGH = 14;

  /** Units up to which passages of the same words may well mean something else: LCQMC's are so. */
  private static final int SHORT = 12;

  /** Units from which passages of the same words are copies. */
  private static final int LONG = 24;

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
        length(post.passage(), statement.passage()),
        copied(shared.characters(), fewer(post.passage(), statement.passage())),
        larger(passage, title),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        post.passage().language());
  }

  private static int fewer(Passage post, Passage statement) {
    return Math.min(units(post), units(statement));
  }

  private static double length(Passage post, Passage statement) {
    int shorter = Math.min(post.text().length(), statement.text().length());
    return Math.log(Math.clamp(shorter, 1, ENOUGH));
  }

  private static int units(Passage passage) {
    return passage.english().size() + passage.bigrams().size();
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
        0,
        0,
        0,
        0,
        length(post.passage(), statement.passage()),
        0,
        meaning,
        OptionalDouble.empty(),
        OptionalDouble.of(translation),
        post.passage().language());
  }

  /** Returns what was measured, and the texts around the two passages. */
  Features within(OptionalDouble context) {
    return new Features(
        lexical,
        coverage,
        characters,
        rare,
        length,
        copied,
        meaning,
        context,
        translation,
        language);
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

  /** Hands on the cosine of two English passages; what other pairs measure is on another scale. */
  void ifEnglish(DoubleConsumer use) {
    if (set().equals("english")) meaning.ifPresent(use);
  }

  /** Returns the coefficients that fit the pair: a key of {@code calibration.properties}. */
  String set() {
    if (translation.isPresent()) return meaning.isPresent() ? "across" : "glossed";
    if (meaning.isEmpty()) return "wording";
    return language == Language.CHINESE ? "chinese" : "english";
  }

  /** Returns a measurement by the name of its part, empty when it was not made. */
  OptionalDouble value(String name) {
    return switch (name) {
      case "base" -> OptionalDouble.of(1);
      case "lexical" -> OptionalDouble.of(lexical);
      case "coverage" -> OptionalDouble.of(coverage);
      case "characters" -> OptionalDouble.of(characters);
      case "rare" -> OptionalDouble.of(rare);
      case "length" -> OptionalDouble.of(length);
      case "copied" -> OptionalDouble.of(copied);
      case "translation" -> translation;
      case "meaning" -> meaning;
      case "context" -> context;
      default -> throw new IllegalArgumentException("nothing is measured as '" + name + "'");
    };
  }

  /** Returns {@link #copied} of passages of which the one that has fewer has so many units. */
  private static double copied(double characters, int fewer) {
    double notShort = (double) (fewer - SHORT) / (LONG - SHORT);
    return Math.max(0, 2 * characters - 1) * Math.clamp(notShort, 0, 1);
  }

  private static OptionalDouble larger(OptionalDouble a, OptionalDouble b) {
    if (a.isEmpty() || b.isEmpty()) return a.isEmpty() ? b : a;
    return OptionalDouble.of(Math.max(a.getAsDouble(), b.getAsDouble()));
  }
}
