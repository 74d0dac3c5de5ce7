package refrain.web.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post as a page shows it.
 *
 * @param href its own page
 * @param account the account's handle or name, with hidden characters made visible
 * @param accountHref the account's page; empty when the account is not known
 * @param likeHref posts that say the same
 * @param lang the language tag of its text
 * @param text its text in pieces, some of them marked
 * @param link where it was published, if the export says so
 */
public record PostCard(
    String id,
    String href,
    String platform,
    String account,
    String accountHref,
    String likeHref,
    @Nullable String isoTime,
    String date,
    String time,
    String lang,
    List<Segment> text,
    boolean synthetic,
    Optional<Link> link) {}
