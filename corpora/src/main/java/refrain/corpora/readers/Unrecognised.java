package refrain.corpora.readers;

import java.util.List;
import refrain.corpora.BadInput;

/** Says what a text that no format recognises looks like, and what to do about it. */
final class Unrecognised {
  private Unrecognised() {}

  static BadInput explain(Text text, String what) {
    Sample sample = text.sample();
    if (sample.binary())
      return bad(
          text,
          "it holds zero bytes, so it is not text, or it is UTF-16 without a byte-order mark; name its encoding, such as UTF-16LE");
    if (sample.markup())
      return bad(
          text,
          what.equals("statements")
              ? "it is XML, but of <%s> and neither a page, RSS nor Atom".formatted(sample.root())
              : "it is a page, feed or archive; those are read by: refrain import statements");
    if (sample.json() && !Wrapped.in(sample).isEmpty())
      return bad(
          text,
          "its records seem to stand in the field '%s'; take them out with: jq -c '.%s[]' FILE"
              .formatted(Shown.cut(Wrapped.in(sample)), Shown.cut(Wrapped.in(sample))));
    String seen =
        sample.fields().isEmpty()
            ? sample.json() ? "no fields of objects were found" : "no columns were found"
            : Shown.columns(new Columns(List.copyOf(sample.fields())));
    return bad(
        text, "no format for %s recognises it (%s); name one with --format".formatted(what, seen));
  }

  private static BadInput bad(Text text, String why) {
    return new BadInput("could not read '" + text.name() + "': " + why);
  }
}
