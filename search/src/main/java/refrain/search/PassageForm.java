package refrain.search;

import java.util.Optional;
import refrain.indexer.text.Passage;

/** A passage made ready for comparison: terms counted once, its self-score known. */
record PassageForm(Passage passage, Bag bag, double self, Optional<float[]> vector) {
  static PassageForm of(Passage passage, Optional<float[]> vector, TermStatistics statistics) {
    Bag bag = Bag.of(passage);
    return new PassageForm(passage, bag, bag.score(bag, statistics), vector);
  }
}
