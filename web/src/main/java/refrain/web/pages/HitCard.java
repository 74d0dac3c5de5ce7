package refrain.web.pages;

import java.util.Optional;

/**
 * One ranked post on a page.
 *
 * @param score what it was ranked by, with two decimals
 * @param share the same as a whole number from 0 to 100, for its bar
 * @param nearness how its page tells how near it is
 * @param copies how often it was copied; empty when it was not
 * @param match its closest narrative; empty when nothing is close
 */
public record HitCard(
    PostCard post,
    String score,
    long share,
    Nearness nearness,
    Optional<Copied> copies,
    Optional<Closest> match) {
  /** How near a post is: by its score, or to a name or phrase by whether it mentions it. */
  public enum Nearness {
    SCORED,
    MENTIONING,
    OTHER
  }

  /** Returns the same post without its score. */
  HitCard unscored(boolean mentions) {
    return new HitCard(
        post, score, share, mentions ? Nearness.MENTIONING : Nearness.OTHER, copies, match);
  }

  /** Returns whether it is told to mention what was asked for. */
  public boolean mentions() {
    return nearness == Nearness.MENTIONING;
  }

  /** Returns whether its score is shown. */
  public boolean scored() {
    return nearness == Nearness.SCORED;
  }

  /** The copies in words, and where they are listed. */
  public record Copied(String label, String href) {}

  /**
   * The closest statement and how close it is.
   *
   * @param tier the tier's stable name
   * @param narrative the narrative's title; empty when there is none
   * @param statementLang the language code of the statement
   * @param standing what people made of the match
   */
  public record Closest(
      String score,
      String tier,
      String tierName,
      String tierMeans,
      String rarity,
      String days,
      String narrative,
      String narrativeHref,
      String outlet,
      String statementDate,
      String statementLang,
      String compareHref,
      Optional<Standing> standing) {}
}
