package refrain.web.pages;

import java.util.List;
import refrain.web.api.Collections;
import refrain.web.query.Params;

/**
 * What imports into a collection refused.
 *
 * @param shown which of them stand here, as a sentence
 * @param moreHref the next ones; empty at the end
 * @param command prints the records, to be mended
 */
public record RejectsView(
    String collection, String shown, List<Row> rows, String moreHref, String command) {
  private static final int RAW_SHOWN = 2000;

  /** One record. */
  public record Row(String place, String reason, String raw) {}

  static RejectsView of(Texts t, Collections.RejectList list) {
    long last = list.from() + list.rejects().size();
    String path = "/collections/" + Params.encode(list.collection()) + "/rejects";
    return new RejectsView(
        list.collection(),
        t.of(
            "rejects.shown",
            t.number(Math.min(list.from() + 1L, last)),
            t.number(last),
            t.number(list.total())),
        list.rejects().stream().map(RejectsView::row).toList(),
        last < list.total() ? path + "?from=" + last : "",
        "refrain rejects " + quoted(list.collection()) + " --raw > fixed");
  }

  private static Row row(Collections.RejectJson reject) {
    String raw = reject.raw();
    String shown = raw.length() <= RAW_SHOWN ? raw : raw.substring(0, RAW_SHOWN) + "…";
    return new Row(reject.file() + ":" + reject.line(), reject.reason(), shown);
  }

  /** Quotes a name for a shell, unless it is one plain word. */
  private static String quoted(String name) {
    return name.matches("[\\p{L}\\p{N}._-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
