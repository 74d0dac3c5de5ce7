package refrain.web.pages;

import java.util.List;
import java.util.Optional;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.curation.Catalogue;

/**
 * What people decided on one match, and the form to decide on it.
 *
 * @param post the id of the post, as the form sends it
 * @param narrative the id of the narrative, as the form sends it
 * @param opinions the judgements that hold, the reader's own last
 * @param back the page to come back to
 */
public record JudgingView(String post, String narrative, List<Opinion> opinions, String back) {
  /** Returns what the reader judged, if they did. */
  public Optional<Opinion> own() {
    return opinions.stream().filter(Opinion::own).findFirst();
  }

  /** Returns whether the reader's own verdict is this one. */
  public boolean chosen(String verdict) {
    return own().map(o -> o.verdict().equals(verdict)).orElse(false);
  }

  /** Returns the reason that the reader gave, empty for none. */
  public String reason() {
    return own().map(Opinion::reason).orElse("");
  }

  /** Collects what was decided on a match. */
  public static JudgingView of(
      Page page, Catalogue corpus, PostId post, NarrativeId narrative, String back) {
    List<Opinion> opinions =
        corpus.judgements(post).stream()
            .filter(j -> j.narrative().equals(narrative))
            .map(j -> Opinion.of(page.t(), j, page.who().name()))
            .sorted(java.util.Comparator.comparing(Opinion::own))
            .toList();
    return new JudgingView(post.toString(), narrative.value(), opinions, back);
  }
}
