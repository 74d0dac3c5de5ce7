package refrain.search;

import java.util.Optional;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;

/**
 * A passage made ready for comparison.
 *
 * @param bag its terms and those of the title it stands under
 * @param vector the passage's vector
 * @param title the vector of the title it stands under
 * @param bridged the passage in the space that both languages share
 * @param bridgedTitle likewise, the title it stands under
 * @param cross its wording, for comparison with the other language
 */
record PassageForm(
    Passage passage,
    Bag bag,
    Optional<float[]> vector,
    Optional<float[]> title,
    Optional<Bridged> bridged,
    Optional<Bridged> bridgedTitle,
    CrossForm cross) {
  /** Says whether one is Chinese and the other English. */
  boolean isAcross(PassageForm other) {
    Language one = passage.language();
    Language two = other.passage.language();
    return one != two && one != Language.OTHER && two != Language.OTHER;
  }

  /** Returns the Chinese one of two passages that are across. */
  PassageForm chineseOf(PassageForm other) {
    return passage.language() == Language.CHINESE ? this : other;
  }

  /** Returns the English one of two passages that are across. */
  PassageForm englishOf(PassageForm other) {
    return passage.language() == Language.ENGLISH ? this : other;
  }
}
