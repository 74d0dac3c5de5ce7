/**
 * Ranks posts by how closely they repeat narratives, and says why.
 *
 * <p>Start from {@link refrain.search.SearchEngine}, the one port that everything above uses, and
 * {@link refrain.search.Match}, what it answers with. {@link refrain.search.LuceneEngine} answers
 * from a workspace: {@code Retriever} finds candidates, {@code PairScorer} compares two texts,
 * {@code Alignment} shows where they agree.
 */
@NullMarked
package refrain.search;

import org.jspecify.annotations.NullMarked;
