/**
 * Ranks posts by how closely they repeat narratives, and says why.
 *
 * <p>Start from {@link refrain.search.SearchEngine}, the one port that everything above uses, and
 * {@link refrain.search.Match}, what it answers with.
 */
@NullMarked
package refrain.search;

import org.jspecify.annotations.NullMarked;
