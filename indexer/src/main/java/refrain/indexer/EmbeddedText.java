package refrain.indexer;

import java.util.List;
import java.util.Optional;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Passage;

/**
 * A text taken apart, with a vector for each passage that has one.
 *
 * @param vectors one entry a passage, in order; unit length, in the space of the passage's language
 * @param bridged likewise, in the space that both languages share
 */
public record EmbeddedText(
    AnalysedText text, List<Optional<float[]>> vectors, List<Optional<Bridged>> bridged) {
  public EmbeddedText {
    vectors = List.copyOf(vectors);
    bridged = List.copyOf(bridged);
    if (vectors.size() != text.passages().size() || bridged.size() != vectors.size())
      throw new IllegalArgumentException("one vector, or none, is needed for each passage");
  }

  /** Returns a text that is compared with texts of its own language only. */
  public EmbeddedText(AnalysedText text, List<Optional<float[]>> vectors) {
    this(text, vectors, vectors.stream().map(v -> Optional.<Bridged>empty()).toList());
  }

  /** Returns the text without vectors, for matching by wording alone. */
  public static EmbeddedText bare(AnalysedText text) {
    return new EmbeddedText(
        text, text.passages().stream().map(p -> Optional.<float[]>empty()).toList());
  }

  public List<Passage> passages() {
    return text.passages();
  }
}
