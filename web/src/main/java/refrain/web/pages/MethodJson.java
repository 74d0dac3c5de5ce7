package refrain.web.pages;

import java.util.Arrays;
import java.util.List;
import refrain.corpora.Bilingual;
import refrain.search.ScorePart;
import refrain.search.SearchEngine;
import refrain.search.Tier;
import refrain.web.json.Json;

/**
 * The twin of the page on the method: what scores, and what its words mean.
 *
 * @param method names what computes scores; it changes when they may
 * @param shownFrom the score from which a match is counted and listed
 * @param tiers the kinds of agreement, the closest first
 * @param parts what a score is made of, by the names that evidence gives them
 */
record MethodJson(
    String note, String method, double shownFrom, List<Term> tiers, List<Term> parts) {
  /** A word of the answers, as people read it, and its meaning. */
  record Term(String name, Bilingual title, Bilingual meaning) {}

  static MethodJson of(String method) {
    return new MethodJson(
        Json.NOTE,
        method,
        SearchEngine.SHOWN,
        Arrays.stream(Tier.values()).map(tier -> term(tier.label(), "tier.")).toList(),
        ScorePart.NAMES.stream().map(part -> term(part, "part.")).toList());
  }

  private static Term term(String name, String kind) {
    return new Term(name, both(kind + name), both(kind + name + ".means"));
  }

  private static Bilingual both(String key) {
    return new Bilingual(Texts.ENGLISH.of(key), Texts.CHINESE.of(key));
  }
}
