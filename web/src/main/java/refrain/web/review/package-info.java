/**
 * Judgements and the review queue: what people decide about matches, which matches are worth a
 * decision first, and the figures that follow from the decisions.
 *
 * <p>Start from {@link refrain.web.review.ReviewRoutes}.
 *
 * <p><b>The order of the queue</b> ({@link refrain.web.review.Worth}):
 *
 * <ol>
 *   <li>Matches that reviewers disagree on come first. A third opinion settles them, and no figure
 *       counts them until then.
 *   <li>Then by how near the score is to the narrative's threshold. Far above or below it almost
 *       any reader would say the same, and the verdict teaches little; beside it the verdict moves
 *       the threshold (uncertainty sampling: D. Lewis and W. Gale, "A sequential algorithm for
 *       training text classifiers", SIGIR 1994). A match is worth half as much for every 0.1 that
 *       it is away.
 *   <li>That is multiplied by 1 + log2(1 + copies): one verdict on a wording that was posted often
 *       settles many posts, and the logarithm keeps one large campaign from crowding out the rest.
 * </ol>
 *
 * <p>The threshold is the one that judgements suggest for a precision of 0.8, or 0.5 as long as
 * they suggest none. A group of copies stands once, by the copy nearest to the threshold. What the
 * reader has decided is left out. Since the queue looks for doubtful matches on purpose, the share
 * of confirmed ones among those judged is no estimate of precision; precision at k is computed on
 * the closest posts alone, and thresholds by a curve over scores.
 *
 * <p>Of each narrative only the nearest few hundred matches are looked at, by stored scores alone,
 * so a page costs the same on a hundred posts and on a million.
 *
 * <p><b>Figures.</b> Every judged post counts, so copies that were decided together count as often
 * as they were posted: that is right for precision among posts, and makes intervals narrower than
 * the number of wordings would.
 *
 * <p><b>Recalibration</b> ({@link refrain.web.review.RecalibrationDesk}) gives scores a meaning by
 * judgements: a map that never falls, fitted to the decided matches of all narratives. It is shown
 * beside the score on comparisons and in the queue, and sets the threshold of narratives that have
 * none of their own. Stored scores, tiers, filters and rankings stay as they are: such a map never
 * changes an order, and a score that was cited stays what it was. It is an act in the journal and
 * undone as one.
 */
@NullMarked
package refrain.web.review;

import org.jspecify.annotations.NullMarked;
