package refrain.web.pages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import refrain.web.cite.Citation;
import refrain.web.cite.Snapshot;
import refrain.web.cite.Snapshot.Part;

/**
 * What a reader takes away from a page: files of what it shows, and a text that cites it.
 *
 * @param files names and addresses
 * @param permalink the page's address with its snapshot
 * @param text a ready citation
 * @param snapshot the written name of the snapshot
 * @param method the name of the scoring
 * @param since whether anything changed since the page was cited; empty when it was not
 * @param changed whether it did
 */
public record Takeaway(
    List<Map.Entry<String, String>> files,
    String permalink,
    String text,
    String snapshot,
    String method,
    Optional<String> since,
    boolean changed) {
  /** Words a page's citation. */
  public static Takeaway of(Page page, Citation citation, List<Map.Entry<String, String>> files) {
    Texts t = page.t();
    Snapshot now = citation.now();
    String today = t.date(LocalDate.now(ZoneOffset.UTC));
    String title = page.title().isEmpty() ? "Refrain" : page.title();
    return new Takeaway(
        List.copyOf(files),
        citation.permalink(),
        t.of(
            "cite.text",
            Visible.of(title),
            t.number(now.posts()),
            t.number(now.statements()),
            now.id(),
            citation.method(),
            today,
            citation.permalink()),
        now.id(),
        citation.method(),
        citation.cited().map(then -> since(t, then, now)),
        citation.cited().map(then -> !then.differs(now).isEmpty()).orElse(false));
  }

  private static String since(Texts t, Snapshot then, Snapshot now) {
    List<Part> parts = then.differs(now);
    if (parts.isEmpty()) return t.of("cite.same");
    return t.of("cite.changed")
        + t.gap()
        + parts.stream().map(p -> change(t, p, then, now)).collect(Collectors.joining(t.gap()));
  }

  private static String change(Texts t, Part part, Snapshot then, Snapshot now) {
    return switch (part) {
      case POSTS ->
          then.posts() == now.posts()
              ? t.of("cite.changed.posts.same", t.number(now.posts()))
              : t.of("cite.changed.posts", t.number(then.posts()), t.number(now.posts()));
      case STATEMENTS ->
          then.statements() == now.statements()
              ? t.of("cite.changed.statements.same", t.number(now.statements()))
              : t.of(
                  "cite.changed.statements",
                  t.number(then.statements()),
                  t.number(now.statements()));
      case METHOD -> t.of("cite.changed.method");
    };
  }
}
