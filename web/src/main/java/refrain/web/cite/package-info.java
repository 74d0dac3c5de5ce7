/**
 * What a citation has to say: the state of the collection, of the statements and of the scoring
 * that a page was computed with.
 *
 * <p>Start from {@link refrain.web.cite.Snapshot}.
 */
@NullMarked
package refrain.web.cite;

import org.jspecify.annotations.NullMarked;
