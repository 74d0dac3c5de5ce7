package refrain.web.pages;

import java.util.List;
import java.util.Map;

/**
 * A post, where it came from and what it is close to.
 *
 * @param facts what is known of it, name and value
 * @param provenance the file and line it was read from, name and value
 * @param likeHref posts that say the same
 * @param copiesHref the post and its copies
 */
public record PostView(
    PostCard post,
    List<HitCard.Closest> matches,
    List<Map.Entry<String, String>> facts,
    List<Map.Entry<String, String>> provenance,
    String likeHref,
    String copiesHref) {}
