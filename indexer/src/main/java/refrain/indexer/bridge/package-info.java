/**
 * Brings Chinese and English together: by meaning, through two linear maps into one space, and by
 * wording, through a bilingual lexicon.
 *
 * <p>Start from {@link refrain.indexer.bridge.Bridge}, which maps the vectors of the bundled
 * models, and {@link refrain.indexer.bridge.Lexicon}, which says how Chinese words are put in
 * English. Both read resources that {@link refrain.indexer.bridge.fitting} writes.
 */
@NullMarked
package refrain.indexer.bridge;

import org.jspecify.annotations.NullMarked;
