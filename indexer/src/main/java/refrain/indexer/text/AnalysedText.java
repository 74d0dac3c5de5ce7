package refrain.indexer.text;

import java.util.List;

/**
 * A text taken apart into passages, in order; there is at least one.
 *
 * @param original the text as published
 * @param passages non-overlapping, in order of {@code start}
 * @param headings how many passages at the start are the title, under which the others are read
 */
public record AnalysedText(String original, List<Passage> passages, int headings) {
  public AnalysedText {
    passages = List.copyOf(passages);
    if (passages.isEmpty()) throw new IllegalArgumentException("a text has at least one passage");
    if (headings < 0 || headings >= passages.size())
      throw new IllegalArgumentException("a text has more than its title, got " + headings);
  }

  /** Returns a text without a title. */
  public AnalysedText(String original, List<Passage> passages) {
    this(original, passages, 0);
  }

  /** Returns the passages of the title; empty when there is none. */
  public List<Passage> title() {
    return passages.subList(0, headings);
  }
}
