package refrain.indexer.text;

/**
 * The form of a text that is compared, and the way back to the original.
 *
 * <p>NFKC, zero-width and bidi controls removed, look-alike letters folded, Traditional folded to
 * Simplified, URLs taken out, hashtags and mentions split into words. Case is kept.
 *
 * @param original the text as published
 * @param text the normal form
 * @param starts for each UTF-16 unit of {@code text}, where the original characters it came from
 *     start
 * @param ends likewise, where they end (exclusive)
 */
@SuppressWarnings("ArrayRecordComponent") // two boxed lists would cost a post 40 bytes a unit
public record NormalText(String original, String text, int[] starts, int[] ends) {
  public NormalText {
    if (starts.length != text.length() || ends.length != text.length())
      throw new IllegalArgumentException("one offset is needed for each unit of the normal form");
  }

  /** Returns the original offset at which the normal range {@code [start, end)} begins. */
  public int originalStart(int start) {
    return start < starts.length ? starts[start] : original.length();
  }

  /** Returns the original offset, exclusive, at which the normal range {@code [.., end)} ends. */
  public int originalEnd(int end) {
    return end == 0 ? 0 : ends[end - 1];
  }
}
