package refrain.search;

/** A range of an original text: 0-based UTF-16 offsets, end exclusive, not empty. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start)
      throw new IllegalArgumentException("bad span [%d, %d)".formatted(start, end));
  }

  /** Returns how many UTF-16 units it covers; at least 1. */
  public int length() {
    return end - start;
  }

  /** Returns what it covers of a text; less where the text ends before it does. */
  public String in(String text) {
    return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
  }
}
