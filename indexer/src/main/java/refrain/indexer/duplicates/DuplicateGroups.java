package refrain.indexer.duplicates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;
import refrain.corpora.Sha256;

/**
 * Gives each post the group of its closest earlier duplicate, or a group of its own.
 *
 * <p>Two posts are duplicates when the Jaccard index of their shingles is at least {@value
 * #THRESHOLD}; candidates come from {@link Bands}, and each is checked on the whole sets before it
 * counts. A post joins one group: where it links two, they stay two. Thread-safe; the order of
 * joining decides. A million different wordings take about 300 MB; 16 million are the most.
 */
public final class DuplicateGroups {
  /** The least Jaccard index of duplicates. */
  public static final double THRESHOLD = 0.8;

  /**
   * Places that must agree before two sets are compared: a pair at the threshold agrees in 67 of
   * 84, and in fewer than 50 once in 100,000.
   */
  private static final int LEAST = 50;

  /** Entries of a chain that are looked at; longer ones hold variants of one text. */
  private static final int MOST_ENTRIES = 64;

  /** Candidates whose sets are compared, those that look closest. */
  private static final int MOST_COMPARED = 8;

  private final Wordings wordings;
  private final Bands bands = new Bands();
  private final Entries entries = new Entries();

  /**
   * Starts without any post.
   *
   * @param wordings gives back the shingles of posts that joined or were restored
   */
  public DuplicateGroups(Wordings wordings) {
    this.wordings = wordings;
  }

  /**
   * Returns the group that a post without an earlier duplicate is in; tells nothing of the post.
   */
  public static long alone(String post) {
    return ByteBuffer.wrap(Sha256.of(post.getBytes(UTF_8))).getLong();
  }

  /** Returns the group of a post and remembers the post. */
  public synchronized Membership join(String post, Fingerprint fingerprint) {
    if (fingerprint.isEmpty()) return new Membership(alone(post), new byte[0]);
    OptionalInt closest = closest(fingerprint);
    long group = closest.isPresent() ? entries.group(closest.getAsInt()) : alone(post);
    if (closest.isEmpty() || entries.digest(closest.getAsInt()) != fingerprint.digest())
      remember(post, group, fingerprint);
    return new Membership(group, fingerprint.stored());
  }

  /** Remembers a post that joined before, in another process perhaps. */
  public synchronized void restore(String post, Membership membership) {
    if (membership.stored().length != Fingerprint.STORED) return;
    ByteBuffer stored = ByteBuffer.wrap(membership.stored());
    long digest = stored.getLong();
    byte[] sketch = new byte[MinHash.SIZE];
    stored.get(sketch);
    Fingerprint known = new Fingerprint(Shingles.NONE, digest, sketch);
    boolean twice =
        Arrays.stream(bands.candidates(sketch, MinHash.SIZE, MOST_ENTRIES))
            .anyMatch(o -> entries.digest(o) == digest);
    if (!twice) remember(post, membership.group(), known);
  }

  private void remember(String post, long group, Fingerprint fingerprint) {
    bands.add(fingerprint.sketch());
    entries.add(post, group, fingerprint.digest());
  }

  private OptionalInt closest(Fingerprint fingerprint) {
    OptionalInt closest = OptionalInt.empty();
    double most = 0;
    int[] candidates = bands.candidates(fingerprint.sketch(), LEAST, MOST_ENTRIES);
    for (int i = 0; i < Math.min(MOST_COMPARED, candidates.length) && most < 1; i++) {
      double jaccard = jaccard(fingerprint, candidates[i]);
      if (jaccard < THRESHOLD || jaccard <= most) continue;
      closest = OptionalInt.of(candidates[i]);
      most = jaccard;
    }
    return closest;
  }

  private double jaccard(Fingerprint fingerprint, int ordinal) {
    if (entries.digest(ordinal) == fingerprint.digest()) return 1;
    return wordings.of(entries.post(ordinal)).map(fingerprint.shingles()::jaccard).orElse(0.0);
  }
}
