package refrain.corpora.readers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a web page says of itself: title, address, site and what its {@code meta} elements hold. */
final class PageFacts {
  private static final Pattern SITE =
      Pattern.compile("\\s*(?:[_|｜]|--|\\s[-–—]\\s)[^_|｜–—]{1,60}$");
  private static final Pattern SAVED =
      Pattern.compile("<!--\\s{0,9}saved from url=\\(\\d{1,6}\\)(https?://[^\\s>]{1,2000})");
  private static final int LOOKED_AT = 2048;
  private static final int LONGEST_TITLE = 1000;

  private final Document page;
  private final String source;
  private final Map<String, String> meta = new HashMap<>();

  PageFacts(Document page, String source) {
    this.page = page;
    this.source = source;
    for (Element element : page.select("meta[content]"))
      for (String name : List.of("property", "name", "itemprop")) note(element, name);
  }

  private void note(Element element, String attribute) {
    String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
    String content = element.attr("content").strip();
    if (!name.isEmpty() && !content.isEmpty()) meta.putIfAbsent(name, content);
  }

  /** Returns what the first of several {@code meta} elements holds that there is. */
  @Nullable String meta(List<String> names) {
    for (String name : names) if (meta.containsKey(name)) return meta.get(name);
    return null;
  }

  @Nullable String title() {
    String said = meta(List.of("og:title", "articletitle", "twitter:title"));
    if (said != null) return withoutSite(said);
    String whole = page.title().strip();
    for (Element heading : page.select("h1")) {
      String text = heading.text().strip();
      if (text.length() > 3 && (whole.isEmpty() || whole.contains(text))) return text;
    }
    if (!whole.isEmpty()) return withoutSite(whole);
    Element heading = page.selectFirst("h1");
    return heading == null || heading.text().isBlank() ? null : heading.text().strip();
  }

  /** Cuts the site's name off the end of a title, such as {@code _新华网} or {@code | CGTN}. */
  private static String withoutSite(String title) {
    String bare = title.strip();
    if (bare.length() > LONGEST_TITLE) return bare;
    for (int i = 0; i < 3; i++) {
      Matcher site = SITE.matcher(bare);
      if (!site.find() || site.start() < 4 || site.start() < bare.length() / 3) break;
      bare = bare.substring(0, site.start());
    }
    return bare.strip();
  }

  /** Returns the page's own address, never fetched. */
  @Nullable String url() {
    for (Element link : page.select("link[rel=canonical]"))
      if (web(link.attr("href"))) return link.attr("href").strip();
    String said = meta(List.of("og:url", "twitter:url"));
    if (said != null && web(said)) return said;
    Matcher saved = SAVED.matcher(source.substring(0, Math.min(source.length(), LOOKED_AT)));
    return saved.find() ? saved.group(1) : null;
  }

  private static boolean web(String url) {
    String bare = url.strip().toLowerCase(Locale.ROOT);
    return bare.startsWith("http://") || bare.startsWith("https://");
  }

  @Nullable String site() {
    return meta(List.of("og:site_name", "sitename", "application-name"));
  }

  @Nullable String language() {
    String lang = page.select("html").attr("lang").strip();
    if (lang.isEmpty()) lang = page.select("html").attr("xml:lang").strip();
    return lang.isEmpty() ? meta(List.of("og:locale", "content-language")) : lang;
  }
}
