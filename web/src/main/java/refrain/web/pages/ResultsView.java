package refrain.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of ranked posts with its facets and timeline.
 *
 * @param query the text asked for; empty when it was not a text
 * @param subject what the posts are ranked by, in words
 * @param total posts found, over all pages
 * @param sampled whether only the closest posts were looked up, so that there may be more
 * @param empty whether no post is held at all
 * @param faintFrom the first hit that is hardly close, counted from 0; -1 for none
 * @param brief what to say of a text that is too short to be repeated; empty for any other
 * @param undated what the timeline leaves out, in words; empty for nothing
 * @param chips filters that are on, each with the page without it
 * @param copies lists every copy, or each group once; empty where a group is listed
 * @param hidden parameters that the filter form keeps
 * @param next the page after this one
 */
public record ResultsView(
    String query,
    String subject,
    @Nullable String subjectHref,
    Optional<StatementCard> statement,
    Optional<PostCard> like,
    long total,
    boolean sampled,
    boolean none,
    boolean empty,
    List<HitCard> hits,
    int faintFrom,
    Optional<Brief> brief,
    List<Facet> facets,
    Timeline timeline,
    String undated,
    List<Choice> sorts,
    List<Choice> scores,
    List<Choice> chips,
    Optional<Choice> copies,
    String from,
    String to,
    List<Map.Entry<String, String>> hidden,
    Optional<String> next) {
  /**
   * What to say of a name or phrase.
   *
   * @param otherFrom the first hit behind the last that mentions it, counted from 0; -1 for none
   */
  public record Brief(String words, int otherFrom) {}

  /** A field and its values, the most frequent first. */
  public record Facet(String name, String label, List<Value> values) {}

  /**
   * A value of a facet.
   *
   * @param share of the most frequent value, 0 to 100
   */
  public record Value(
      String domId, String label, String count, long share, boolean on, String href) {}

  /** One of several pages that differ in one respect. */
  public record Choice(String label, boolean on, String href) {}
}
