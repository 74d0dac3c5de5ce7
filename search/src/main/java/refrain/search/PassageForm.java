package refrain.search;

import java.util.Optional;
import refrain.indexer.text.Passage;

/**
 * A passage made ready for comparison: terms counted once, its self-score known.
 *
 * @param bag its terms and those of the title it stands under
 * @param self the BM25 score of the bag in itself
 * @param vector the passage's vector
 * @param title the vector of the title it stands under
 */
record PassageForm(
    Passage passage, Bag bag, double self, Optional<float[]> vector, Optional<float[]> title) {}
