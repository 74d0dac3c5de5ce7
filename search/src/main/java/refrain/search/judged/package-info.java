/**
 * Figures from people's judgements: how precise the ranking is, how far reviewers agree, and from
 * which score posts are right often enough.
 *
 * <p>Start from {@link refrain.search.judged.NarrativeFigures}.
 */
@NullMarked
package refrain.search.judged;

import org.jspecify.annotations.NullMarked;
