package refrain.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import refrain.corpora.Judgement;
import refrain.corpora.Verdict;
import refrain.search.judged.Consensus;

/**
 * What people made of a match, in a word or two.
 *
 * @param kind {@code confirm}, {@code reject}, {@code unsure} or {@code disputed}
 */
public record Standing(String kind, String words) {
  /** Returns where a match stands, or nothing if nobody judged it. */
  public static Optional<Standing> of(Texts t, List<Judgement> judgements) {
    Consensus c = Consensus.of(judgements);
    if (c.people() == 0) return Optional.empty();
    if (c.disagreed())
      return Optional.of(
          new Standing("disputed", t.of("standing.disputed", c.confirmed(), c.rejected())));
    String kind = c.confirmed() > 0 ? "confirm" : c.rejected() > 0 ? "reject" : "unsure";
    int people = kind.equals("unsure") ? c.unsure() : c.confirmed() + c.rejected();
    return Optional.of(new Standing(kind, t.of("standing." + kind, people)));
  }

  static String label(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
