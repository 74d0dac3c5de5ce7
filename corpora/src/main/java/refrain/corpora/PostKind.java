package refrain.corpora;

/** How a post relates to others on its platform. */
public enum PostKind {
  POST,
  REPLY,
  REPOST,
  QUOTE
}
