package refrain.web.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.web.query.Params;

/**
 * A statement as a page shows it.
 *
 * @param kind whether it is quoted or a curator's paraphrase, in words
 * @param lang the language tag of its text
 */
public record StatementCard(
    String id,
    String outlet,
    String outletKind,
    String speaker,
    @Nullable String isoDate,
    String date,
    String lang,
    String kind,
    boolean gist,
    List<Segment> text,
    Optional<Link> link,
    Optional<Link> archive,
    String postsHref) {
  /** Returns the address of its own page. */
  public String href() {
    return "/statements/" + Params.encode(id);
  }
}
