/**
 * Language, normal form, passages, tokens and embeddings; knows no index.
 *
 * <p>Start from {@link refrain.indexer.text.TextAnalyzer}, which turns an original text into
 * passages with tokens, and {@link refrain.indexer.text.Embedder}, which turns passages into
 * vectors. Every offset is a 0-based UTF-16 index into the original text, end exclusive.
 */
@NullMarked
package refrain.indexer.text;

import org.jspecify.annotations.NullMarked;
