package refrain.search;

/**
 * How often a post was copied: the other posts of its group of duplicates, whether the filter lets
 * them pass or not.
 *
 * @param posts the others, 0 or more
 * @param accounts the different accounts that posted them, as far as accounts are known
 */
public record Copies(long posts, long accounts) {
  /** Of a post that nobody copied. */
  public static final Copies NONE = new Copies(0, 0);

  public Copies {
    if (accounts < 0 || accounts > posts)
      throw new IllegalArgumentException(
          "%d posts cannot come from %d accounts".formatted(posts, accounts));
  }
}
