package refrain.web.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link that leads out, opened only when a person chooses to.
 *
 * @param href an http or https address
 * @param host where it leads, shown beside it
 */
public record Link(String href, String host) {
  /** Returns the link, or empty if the address is not a plain http or https one. */
  public static Optional<Link> of(@Nullable String url) {
    if (url == null) return Optional.empty();
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if ((!scheme.equals("http") && !scheme.equals("https")) || uri.getHost() == null)
        return Optional.empty();
      return Optional.of(new Link(uri.toASCIIString(), uri.getHost()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
