package refrain.indexer.text;

/**
 * Turns an original text into the form that is compared, keeping the way back; thread-safe.
 *
 * <p>The steps, in order: {@link CharacterFold}, {@link Markup}, {@link LookAlikes}, {@link
 * Simplified}, {@link Whitespace}. Time is linear in the length of the text.
 */
final class Normalizer {
  private final Simplified simplified = Simplified.shared();

  /** Returns the normal form of any string. */
  NormalText normalize(String original) {
    OffsetText text = CharacterFold.fold(original);
    text = Markup.takeOut(text);
    LookAlikes.fold(text);
    simplified.convert(text);
    return Whitespace.collapse(text).toNormalText();
  }
}
