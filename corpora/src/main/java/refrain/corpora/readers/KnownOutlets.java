package refrain.corpora.readers;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;

/** Outlets whose addresses and short names Refrain knows, so that one outlet has one name. */
final class KnownOutlets {
  /** The outlet of a statement whose source names none. */
  static final Outlet UNKNOWN = new Outlet("unknown", OutletKind.OTHER);

  private static final List<Known> KNOWN =
      List.of(
          known("Chinese Foreign Ministry", OutletKind.MINISTRY, "fmprc.gov.cn", "mfa.gov.cn"),
          known(
              "Xinhua", OutletKind.WIRE, "xinhuanet.com", "news.cn", "xinhua", "xinhuanet", "新华社"),
          known("CGTN", OutletKind.BROADCASTER, "cgtn.com", "cgtn"),
          known(
              "Global Times",
              OutletKind.NEWSPAPER,
              "globaltimes.cn",
              "globaltimes",
              "global times"),
          known(
              "China Daily",
              OutletKind.NEWSPAPER,
              "chinadaily.com.cn",
              "chinadaily",
              "china daily"),
          known(
              "People's Daily",
              OutletKind.NEWSPAPER,
              "people.com.cn",
              "people.cn",
              "people's daily",
              "人民日报"),
          known("China.org.cn", OutletKind.NEWSPAPER, "china.org.cn"),
          known("BBC", OutletKind.BROADCASTER, "bbc.com", "bbc.co.uk", "bbc"));

  private KnownOutlets() {}

  /** Returns the outlet of a name as sources print it; a name that is not known is kept. */
  static Outlet named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (Known known : KNOWN)
      if (known.names.contains(wanted) || known.outlet.name().equalsIgnoreCase(wanted))
        return known.outlet;
    return new Outlet(name.strip(), OutletKind.OTHER);
  }

  /** Tells whether a name is one of those known. */
  static boolean knows(String name) {
    return !name.isBlank() && !named(name).kind().equals(OutletKind.OTHER);
  }

  /** Returns the outlet that an address belongs to, else one named after its host. */
  static Outlet at(@Nullable String url) {
    String host = url == null ? null : host(url);
    if (host == null) return UNKNOWN;
    for (Known known : KNOWN)
      for (String name : known.names)
        if (host.equals(name) || host.endsWith("." + name)) return known.outlet;
    return new Outlet(host, OutletKind.OTHER);
  }

  private static @Nullable String host(String url) {
    try {
      String host = URI.create(url.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null; // not an address: it tells nothing about the outlet
    }
  }

  private static Known known(String name, OutletKind kind, String... names) {
    return new Known(new Outlet(name, kind), List.of(names));
  }

  private record Known(Outlet outlet, List<String> names) {}
}
