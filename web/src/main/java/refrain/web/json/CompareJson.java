package refrain.web.json;

import java.util.List;
import java.util.Locale;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.Match;
import refrain.search.StanceCue;

/** A post beside a statement, and why they are as close as they are. */
public record CompareJson(
    String note, PostJson post, StatementJson statement, MatchJson match, List<Cue> cues) {
  /**
   * A hint that the post opposes the statement; no part of the score.
   *
   * @param kind {@code denial} or {@code quotation}
   * @param post {@code [start, end)} in UTF-16 units of the post
   */
  public record Cue(String kind, List<Integer> post) {
    static Cue of(StanceCue cue) {
      return new Cue(
          cue.kind().name().toLowerCase(Locale.ROOT),
          List.of(cue.post().start(), cue.post().end()));
    }
  }

  /** Returns the shape of a comparison, with full evidence. */
  public static CompareJson of(Post post, Statement statement, Match match) {
    return new CompareJson(
        Json.NOTE,
        PostJson.of(post),
        StatementJson.of(statement),
        MatchJson.of(match, true),
        StanceCue.of(post.text(), statement.wording(), match.evidence()).stream()
            .map(Cue::of)
            .toList());
  }
}
