/**
 * Language, normal form, passages, tokens and embeddings; knows no index.
 *
 * <p>Start from {@link refrain.indexer.text.TextAnalyzer}, which turns an original text into
 * passages with tokens, and {@link refrain.indexer.text.Embedder}, which turns passages into
 * vectors. Every offset is a 0-based UTF-16 index into the original text, end exclusive.
 *
 * <p>A text passes through {@code Normalizer}, {@code Sentences}, {@code PassageCutter}, and for
 * each passage {@code LanguageDetector}, {@code EnglishTerms} and {@code ChineseWords}. All of them
 * take time linear in the text, because posts are hostile. Nothing here reads the network, and the
 * working directory only where a user names a model folder.
 */
@NullMarked
package refrain.indexer.text;

import org.jspecify.annotations.NullMarked;
