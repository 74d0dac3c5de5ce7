package refrain.web.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import refrain.web.query.Holdings;

/**
 * Names what a page was computed from, so that a later reader can tell whether it has changed.
 *
 * <p>Written as {@code p120-1a2b3c4d.s40-5e6f7a8b.m9c0d1e2f}: how many posts and a digest of the
 * imports and removals that led to them, how many statements and a digest of narratives and
 * statements, and a digest of the name of the scoring.
 *
 * @param postsDigest eight hexadecimal digits, like the other digests
 */
public record Snapshot(
    long posts, String postsDigest, long statements, String statementsDigest, String methodDigest) {
  private static final Pattern WRITTEN =
      Pattern.compile("p(\\d{1,12})-([0-9a-f]{8})\\.s(\\d{1,12})-([0-9a-f]{8})\\.m([0-9a-f]{8})");

  /** What can differ between two snapshots. */
  public enum Part {
    POSTS,
    STATEMENTS,
    METHOD
  }

  /** Returns the snapshot of what is held now. */
  public static Snapshot of(Holdings holdings) {
    Digests digests = Digests.of(holdings.curation());
    return new Snapshot(
        holdings.engine().posts(),
        digests.imports(),
        digests.count(),
        digests.statements(),
        Digests.written(Digests.of(holdings.engine().method())));
  }

  /** Reads the written form; empty for anything else. */
  public static Optional<Snapshot> parse(String written) {
    Matcher m = WRITTEN.matcher(written);
    return m.matches()
        ? Optional.of(
            new Snapshot(
                Long.parseLong(m.group(1)),
                m.group(2),
                Long.parseLong(m.group(3)),
                m.group(4),
                m.group(5)))
        : Optional.empty();
  }

  /** Returns the written form. */
  public String id() {
    return "p%d-%s.s%d-%s.m%s"
        .formatted(posts, postsDigest, statements, statementsDigest, methodDigest);
  }

  /** Returns what differs from another snapshot, in the order of {@link Part}. */
  public List<Part> differs(Snapshot other) {
    List<Part> parts = new ArrayList<>();
    if (posts != other.posts || !postsDigest.equals(other.postsDigest)) parts.add(Part.POSTS);
    if (statements != other.statements || !statementsDigest.equals(other.statementsDigest))
      parts.add(Part.STATEMENTS);
    if (!methodDigest.equals(other.methodDigest)) parts.add(Part.METHOD);
    return parts;
  }
}
