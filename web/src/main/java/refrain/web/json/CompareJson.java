package refrain.web.json;

import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.Match;

/** A post beside a statement, and why they are as close as they are. */
public record CompareJson(String note, PostJson post, StatementJson statement, MatchJson match) {
  /** Returns the shape of a comparison, with full evidence. */
  public static CompareJson of(Post post, Statement statement, Match match) {
    return new CompareJson(
        Json.NOTE, PostJson.of(post), StatementJson.of(statement), MatchJson.of(match, true));
  }
}
