package refrain.corpora.readers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import refrain.corpora.BadInput;

/**
 * When a web page was published: what its {@code meta} elements say, else its data for search
 * engines, else a {@code time} element, else the date that stands by its title.
 */
final class PageDate {
  private static final List<String> META =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "pubdate",
          "publishdate",
          "publish_date",
          "publish-date",
          "publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "firstpublishedtime",
          "weibo: article:create_at",
          "weibo:article:create_at",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "date");
  private static final Pattern LINKED_DATA =
      Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");
  private static final Pattern PRINTED =
      Pattern.compile(
          "\\b(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ]\\s{0,9}\\d{1,2}:\\d{2}(?::\\d{2})?)?"
              + "|\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\s{0,9}\\d{1,2}[:：]\\d{2}(?::\\d{2})?)?"
              + "|[A-Z][a-z]{2,8}\\.? \\d{1,2}, \\d{4}(?: \\d{1,2}:\\d{2}(?: ?[AP]M)?)?"
              + "|\\d{1,2} [A-Z][a-z]{2,8} \\d{4})");
  private static final String NEAR =
      "[class*=time], [class*=date], [class*=pub], [class*=info], [class*=source],"
          + " [id*=time], [id*=date], [id*=pub], [id*=info], [id*=source]";
  private static final int MOST_LOOKED_AT = 40;
  private static final int LONGEST = 300;

  private PageDate() {}

  /** Returns the time, read in a zone where it tells none. */
  static Optional<Instant> of(Document page, PageFacts facts, ZoneId zone) {
    String said = facts.meta(META);
    return read(said == null ? "" : said, zone)
        .or(() -> linked(page, zone))
        .or(() -> marked(page, zone))
        .or(() -> printed(page, zone));
  }

  /** Tells whether a line says when and where it was published, and nothing else. */
  static boolean only(String line) {
    Matcher date = PRINTED.matcher(line);
    return line.length() <= 60 && date.find() && line.length() - date.group().length() <= 20;
  }

  private static Optional<Instant> linked(Document page, ZoneId zone) {
    for (Element data : page.select("script[type=application/ld+json]")) {
      Matcher date = LINKED_DATA.matcher(data.data());
      if (date.find()) return read(date.group(1), zone);
    }
    return Optional.empty();
  }

  private static Optional<Instant> marked(Document page, ZoneId zone) {
    Element time = page.selectFirst("[itemprop=datePublished], time[datetime], time");
    if (time == null) return Optional.empty();
    return read(time.attr("datetime"), zone).or(() -> read(time.text(), zone));
  }

  private static Optional<Instant> printed(Document page, ZoneId zone) {
    return page.body().select(NEAR).stream()
        .limit(MOST_LOOKED_AT)
        .map(Element::ownText)
        .filter(text -> text.length() <= LONGEST)
        .map(PRINTED::matcher)
        .filter(Matcher::find)
        .flatMap(date -> read(date.group(1), zone).stream())
        .findFirst();
  }

  private static Optional<Instant> read(String time, ZoneId zone) {
    try {
      return Dates.parseIfPresent(time, zone);
    } catch (BadInput e) {
      return Optional.empty(); // not a time: the next place may hold one
    }
  }
}
