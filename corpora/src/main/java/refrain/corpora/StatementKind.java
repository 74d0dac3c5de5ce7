package refrain.corpora;

/** Whether a statement is quoted or retold. */
public enum StatementKind {
  /** The text as published. */
  ORIGINAL,
  /** A paraphrase in a curator's own words, with a link to the original where one is known. */
  GIST
}
