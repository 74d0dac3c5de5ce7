package refrain.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.Judgement;
import refrain.corpora.curation.Catalogue;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/**
 * Which judgements are asked for; what is not given lets all pass.
 *
 * @param post the id of a post
 * @param narrative the id of a narrative
 * @param by the name of a person
 * @param verdict {@code confirm}, {@code reject} or {@code unsure}
 */
record JudgementFilter(
    Optional<String> post,
    Optional<String> narrative,
    Optional<String> by,
    Optional<String> verdict) {
  static final Set<String> NAMES = Set.of("post", "narrative", "by", "verdict");

  /**
   * Reads a filter.
   *
   * @throws refrain.web.query.BadParameter if a name is unknown or a value is wrong
   */
  static JudgementFilter read(Params params) {
    PostQueries.refuseUnknown(params, NAMES);
    return new JudgementFilter(
        params.one("post"),
        params.one("narrative"),
        params.one("by"),
        Values.choice(params, "verdict", Set.of("confirm", "reject", "unsure")));
  }

  /** Returns the judgements that pass, in the order of posts, narratives and people. */
  List<Judgement> of(Catalogue catalogue) {
    return catalogue.judgements().stream().filter(this::passes).toList();
  }

  private boolean passes(Judgement j) {
    return agrees(post, j.post().toString())
        && agrees(narrative, j.narrative().value())
        && agrees(by, j.by())
        && agrees(verdict, j.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static boolean agrees(Optional<String> wanted, String value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }
}
