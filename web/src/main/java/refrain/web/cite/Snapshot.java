package refrain.web.cite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import refrain.corpora.Import;
import refrain.corpora.NativeJson;
import refrain.corpora.Sha256;
import refrain.corpora.curation.Catalogue;
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
    Catalogue corpus = holdings.corpus();
    return new Snapshot(
        holdings.engine().posts(),
        imports(corpus),
        corpus.statements().size(),
        statements(corpus),
        written(digest(holdings.engine().method())));
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

  private static String imports(Catalogue corpus) {
    MessageDigest digest = Sha256.digest();
    for (Import each : corpus.imports())
      digest.update(
          "%s\t%s\t%s\t%d\t%d\n"
              .formatted(
                  each.collection(), each.sha256(), each.at(), each.imported(), each.updated())
              .getBytes(UTF_8));
    digest.update(("forgotten " + corpus.forgotten()).getBytes(UTF_8));
    return written(digest);
  }

  private static String statements(Catalogue corpus) {
    MessageDigest digest = Sha256.digest();
    corpus.narratives().forEach(n -> digest.update((NativeJson.write(n) + '\n').getBytes(UTF_8)));
    corpus.statements().forEach(s -> digest.update((NativeJson.write(s) + '\n').getBytes(UTF_8)));
    return written(digest);
  }

  private static MessageDigest digest(String text) {
    MessageDigest digest = Sha256.digest();
    digest.update(text.getBytes(UTF_8));
    return digest;
  }

  private static String written(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 4);
  }
}
