package refrain.search;

import java.util.Optional;

/**
 * A question for a page of posts.
 *
 * @param size posts a page, 1 to {@link #MAX_SIZE}
 * @param cursor the {@link PostPage#next()} of the page before, opaque; empty for the first page
 * @param counts whether facets and the timeline are wanted
 * @param evidence whether each hit carries full evidence (else only score, tier and statement)
 * @param collapse whether of each group of duplicates only the first in the order is listed;
 *     totals, facets and the timeline count every post all the same
 */
public record PostQuery(
    Subject subject,
    Filter filter,
    Sort sort,
    int size,
    Optional<String> cursor,
    boolean counts,
    boolean evidence,
    boolean collapse) {
  /** Most posts a page may hold. */
  public static final int MAX_SIZE = 500;

  public PostQuery {
    if (size < 1 || size > MAX_SIZE)
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", got " + size);
  }

  /** Asks for every post, copies included. */
  public PostQuery(
      Subject subject,
      Filter filter,
      Sort sort,
      int size,
      Optional<String> cursor,
      boolean counts,
      boolean evidence) {
    this(subject, filter, sort, size, cursor, counts, evidence, false);
  }
}
