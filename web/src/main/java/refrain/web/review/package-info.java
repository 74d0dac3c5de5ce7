/**
 * Judgements and the review queue: what people decide about matches, which matches are worth a
 * decision first, and the figures that follow from the decisions.
 *
 * <p>Start from {@link refrain.web.review.ReviewRoutes}.
 */
@NullMarked
package refrain.web.review;

import org.jspecify.annotations.NullMarked;
