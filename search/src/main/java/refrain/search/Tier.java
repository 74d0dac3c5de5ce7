package refrain.search;

import java.util.Locale;

/** How a post repeats a statement, decided by the evidence; closest first. */
public enum Tier {
  /** The statement's wording stands in the post almost without a change. */
  VERBATIM,
  /** Most of the wording is shared, with words changed, added or cut. */
  NEAR_VERBATIM,
  /** The same claim in other words, or in the other language. */
  PARAPHRASE,
  /** The same subject; whether it is the same claim is open. */
  SAME_TOPIC;

  /** Returns the written form, such as {@code near-verbatim}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
