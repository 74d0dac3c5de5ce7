package refrain.web.corpus;

import java.util.List;

/**
 * What a curator may want to look at for a narrative; each says why it is suggested.
 *
 * @param statements statements of no narrative that are close to what people confirmed
 * @param posts confirmed posts that no statement of the narrative is close to
 * @param narratives narratives whose statements are close to this one's
 * @param basis what they were worked out from, in words
 */
public record Suggestions(
    List<Suggested> statements, List<Suggested> posts, List<Suggested> narratives, String basis) {
  /**
   * One suggestion.
   *
   * @param id names it
   * @param lang the language tag of its words; empty for the reader's own
   */
  public record Suggested(String id, String href, String words, String lang, String why) {}
}
