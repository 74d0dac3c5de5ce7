package refrain.web.corpus;

import refrain.corpora.Statement;
import refrain.web.pages.Cards;
import refrain.web.pages.StatementCard;
import refrain.web.pages.Texts;
import refrain.web.pages.Visible;

/**
 * A statement on one line of a list.
 *
 * @param words the beginning of its text
 * @param lang the language tag of its text
 */
public record Listed(
    String id, String href, String outlet, String date, String lang, String kind, String words) {
  private static final int LONGEST = 180;

  static Listed of(Texts t, Cards cards, Statement s) {
    StatementCard card = cards.excerpt(s);
    return new Listed(
        s.id().value(),
        Cards.href(s.id()),
        Visible.of(s.outlet().name()),
        s.publishedAt() == null ? t.of("date.unknown") : t.date(s.publishedAt()),
        card.lang(),
        card.kind(),
        beginning(s.wording()));
  }

  static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    if (points <= LONGEST) return Visible.of(line);
    return Visible.of(line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…");
  }
}
