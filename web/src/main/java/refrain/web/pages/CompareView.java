package refrain.web.pages;

import java.util.List;
import java.util.Optional;

/**
 * A post beside a statement, and the score taken apart.
 *
 * @param days how long before or after the statement the post came, in words
 * @param sum the parts' sum, with its sign
 * @param recalibrated what the score means by judgements, in words; empty when nothing was fitted
 * @param judging what people decided on the match; empty without a narrative
 * @param others other statements that the post is close to, closest first
 * @param copies posts with the same wording, earliest first, some of {@code copied}
 * @param copiesHref all of them
 */
public record CompareView(
    PostCard post,
    StatementCard statement,
    String narrative,
    String narrativeHref,
    String score,
    long share,
    String tier,
    String tierName,
    String tierMeans,
    String rarity,
    String days,
    List<Pair> pairs,
    List<Part> parts,
    String sum,
    List<Term> terms,
    List<Cue> cues,
    Optional<JudgingView> judging,
    List<HitCard.Closest> others,
    List<PostCard> copies,
    long copied,
    String copiesHref,
    Optional<String> recalibrated) {
  /** A word or quotation that hints that the post opposes the statement. */
  public record Cue(boolean denial, String text) {}

  /** An aligned pair: what the post says and what the statement says. */
  public record Pair(
      int number, int colour, boolean meaning, String post, String statement, String weight) {}

  /**
   * One addend of the score.
   *
   * @param means what was measured, in words
   * @param signed what it adds, with its sign
   * @param x the bar's left edge in a box of 200, with 100 as nothing
   */
  public record Part(
      String name,
      String means,
      String value,
      String signed,
      boolean raises,
      double x,
      double width) {}

  /** A shared term and its share of the lexical score. */
  public record Term(String term, String share) {}
}
