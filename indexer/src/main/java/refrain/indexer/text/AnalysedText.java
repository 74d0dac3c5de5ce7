package refrain.indexer.text;

import java.util.List;

/**
 * A text taken apart into passages, in order; there is at least one.
 *
 * @param original the text as published
 * @param passages non-overlapping, in order of {@code start}
 */
public record AnalysedText(String original, List<Passage> passages) {
  public AnalysedText {
    passages = List.copyOf(passages);
    if (passages.isEmpty()) throw new IllegalArgumentException("a text has at least one passage");
  }
}
