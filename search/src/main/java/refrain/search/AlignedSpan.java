package refrain.search;

/**
 * A piece of the post and the piece of the statement it matches.
 *
 * @param post offsets into the post's original text
 * @param statement offsets into the statement's original text
 * @param kind whether the words are the same or only the sense
 * @param weight the share of the aligned evidence it carries, in [0, 1]; the weights of one
 *     evidence sum to 1
 */
public record AlignedSpan(Span post, Span statement, Kind kind, double weight) {
  /** How two aligned pieces agree. */
  public enum Kind {
    /** The same words in the same order, after folding script, case and width. */
    WORDING,
    /** Words of the other language that the lexicon gives for these. */
    TRANSLATION,
    /** A sentence close in meaning, in either language. */
    MEANING
  }
}
