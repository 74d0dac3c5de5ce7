package refrain.search;

import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.StatementId;

/** What posts are ranked by. */
public sealed interface Subject {
  /** Every post; each is shown with its strongest narrative. */
  record Everything() implements Subject {}

  /** How closely posts repeat any statement of a narrative. */
  record OfNarrative(NarrativeId narrative) implements Subject {}

  /** How closely posts repeat one statement. */
  record OfStatement(StatementId statement) implements Subject {}

  /** How closely posts repeat a text in either language; literal text, never query syntax. */
  record OfText(String text) implements Subject {}

  /** A post and its duplicates, all of them: the group they were given when they were stored. */
  record CopiesOf(PostId post) implements Subject {}

  /** Posts that say the same as a post. */
  record LikePost(PostId post) implements Subject {}
}
