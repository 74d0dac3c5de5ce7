package refrain.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import refrain.indexer.bridge.Glossed;
import refrain.indexer.bridge.Lexicon;
import refrain.indexer.bridge.Rarities;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

/**
 * The wording of a passage made ready for comparison with the other language, when that is first
 * asked for; thread-safe.
 */
final class CrossForm {
  private final List<Passage> read;
  private volatile @Nullable Glossed glossed;
  private volatile @Nullable Rarities rarities;

  /**
   * Prepares.
   *
   * @param read the passage, after the title it stands under
   */
  CrossForm(List<Passage> read) {
    this.read = List.copyOf(read);
  }

  /** Returns its Chinese words; two threads may work them out twice, with the same result. */
  Glossed glossed() {
    Glossed known = glossed;
    if (known == null) glossed = known = Glossed.of(read, Lexicon.shipped());
    return known;
  }

  /** Returns its English terms; likewise. */
  Rarities rarities() {
    Rarities known = rarities;
    if (known == null) {
      List<String> terms =
          read.stream().flatMap(p -> p.english().stream()).map(Token::term).toList();
      rarities = known = Rarities.of(terms, Lexicon.shipped());
    }
    return known;
  }
}
