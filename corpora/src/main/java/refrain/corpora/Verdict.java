package refrain.corpora;

/** What a person decided about a match. */
public enum Verdict {
  CONFIRM,
  REJECT,
  UNSURE
}
