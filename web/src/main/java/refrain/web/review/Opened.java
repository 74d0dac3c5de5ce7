package refrain.web.review;

import java.util.List;
import java.util.Optional;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;

/** A match with all its evidence: the post, and the statement of the narrative it is closest to. */
record Opened(Post post, Statement statement, Match match) {
  private static final int EVERY = 1_000;

  /**
   * Compares a post with the closest statement of a narrative.
   *
   * @throws NotFound if there is no such post, or the narrative has no statement
   */
  static Opened of(Holdings holdings, MatchKey key) {
    Post post = holdings.post(key.post().toString());
    Statement statement = closest(holdings, post, key.narrative());
    Match match = holdings.engine().compare(post, statement, Optional.of(key.narrative()));
    return new Opened(post, statement, match);
  }

  private static Statement closest(Holdings holdings, Post post, NarrativeId narrative) {
    MatchOptions all = new MatchOptions(MatchOptions.Against.NARRATIVES, EVERY, 0, false);
    List<Statement> otherwise = holdings.corpus().statements(narrative);
    return holdings.engine().match(post.text(), all).stream()
        .filter(m -> m.narrative().equals(Optional.of(narrative)))
        .findFirst()
        .flatMap(m -> holdings.corpus().statement(m.statement()))
        .or(() -> otherwise.stream().findFirst())
        .orElseThrow(
            () ->
                new NotFound(
                    "narrative '%s' has no statement to compare with; add one"
                        .formatted(narrative)));
  }
}
