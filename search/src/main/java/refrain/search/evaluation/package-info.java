/**
 * Measures ranking on judged data: BEIR in, metrics and a TREC run out.
 *
 * <p>Start from {@link refrain.search.evaluation.Evaluation}, which asks the same engine that the
 * product uses.
 */
@NullMarked
package refrain.search.evaluation;

import org.jspecify.annotations.NullMarked;
