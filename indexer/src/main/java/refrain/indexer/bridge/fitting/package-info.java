/**
 * Fits the bridge and the lexicon to translated sentences and a dictionary, and writes the
 * resources that ship.
 *
 * <p>Start from {@link refrain.indexer.bridge.fitting.Fitting}; {@code refrain fit-bridge} runs it.
 */
@NullMarked
package refrain.indexer.bridge.fitting;

import org.jspecify.annotations.NullMarked;
