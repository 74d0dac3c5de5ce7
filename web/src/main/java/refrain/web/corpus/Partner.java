package refrain.web.corpus;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Catalogue;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.search.SearchEngine;
import refrain.web.pages.Cards;
import refrain.web.pages.StatementCard;
import refrain.web.pages.Texts;
import refrain.web.query.Holdings;

/**
 * A statement that may say the same in another language.
 *
 * @param why what speaks for it, in words
 */
public record Partner(StatementCard card, String why) {
  private static final int SHOWN = 4;

  /** Days between two releases of one statement in two languages; most are one or two apart. */
  private static final long NEAR_DAYS = 7;

  private static final MatchOptions CANDIDATES =
      new MatchOptions(MatchOptions.Against.STATEMENTS, 60, 0.1, false);

  private record Candidate(Statement other, double score, boolean together, OptionalLong days) {
    boolean near() {
      return days.isPresent() && days.getAsLong() <= NEAR_DAYS;
    }

    int rank() {
      return together && near() ? 0 : together || near() ? 1 : 2;
    }
  }

  /** Finds the likeliest ones: of the same narrative and days apart first, then by closeness. */
  static List<Partner> of(Texts t, Holdings holdings, Statement s) {
    Catalogue corpus = holdings.corpus();
    Cards cards = new Cards(t, corpus);
    Set<StatementId> linked =
        corpus.translations(s.id()).stream().map(Statement::id).collect(Collectors.toSet());
    return holdings.engine().match(s.wording(), CANDIDATES).stream()
        .flatMap(match -> corpus.statement(match.statement()).map(o -> of(s, o, match)).stream())
        .filter(c -> !linked.contains(c.other().id()))
        .filter(c -> !Language.of(c.other()).equals(Language.of(s)))
        .filter(c -> c.rank() < 2 || c.score() >= SearchEngine.SHOWN)
        .sorted(
            Comparator.comparingInt(Candidate::rank)
                .thenComparing(Comparator.comparingDouble(Candidate::score).reversed()))
        .limit(SHOWN)
        .map(c -> new Partner(cards.excerpt(c.other()), why(t, c)))
        .toList();
  }

  private static Candidate of(Statement s, Statement other, Match match) {
    boolean together = other.narratives().stream().anyMatch(s.narratives()::contains);
    OptionalLong days =
        s.publishedAt() == null || other.publishedAt() == null
            ? OptionalLong.empty()
            : OptionalLong.of(
                Duration.between(s.publishedAt(), other.publishedAt()).abs().toDays());
    return new Candidate(other, match.score(), together, days);
  }

  private static String why(Texts t, Candidate c) {
    StringJoiner parts = new StringJoiner(t.of("act.and"));
    if (c.together()) parts.add(t.of("partner.together"));
    if (c.days().isPresent()) parts.add(t.of("partner.days", c.days().getAsLong()));
    return parts.add(t.of("partner.score", t.score(c.score()))).toString();
  }
}
