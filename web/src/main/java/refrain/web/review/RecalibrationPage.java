package refrain.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import refrain.corpora.Narrative;
import refrain.corpora.Recalibration;
import refrain.search.SearchEngine;
import refrain.search.judged.Outcome;
import refrain.search.judged.Reliability;
import refrain.web.pages.Texts;
import refrain.web.query.Holdings;

/** Lays out what a recalibration would change. */
final class RecalibrationPage {
  private static final int BINS = 100;

  private final Texts t;
  private final Holdings holdings;

  RecalibrationPage(Texts t, Holdings holdings) {
    this.t = t;
    this.holdings = holdings;
  }

  RecalibrationView view(List<Outcome> outcomes) {
    Optional<Proposal> proposal = Proposal.of(outcomes);
    return new RecalibrationView(
        holdings
            .corpus()
            .recalibration()
            .map(r -> t.of("recalibration.applied", r.judgements()))
            .orElse(""),
        proposal.isPresent() ? "" : t.of("recalibration.few", Proposal.LEAST, outcomes.size()),
        proposal
            .map(
                p ->
                    t.of(
                        "recalibration.errors",
                        t.score(p.fitted().errorBefore()),
                        t.score(p.fitted().errorAfter()),
                        p.fitted().judgements()))
            .orElse(""),
        proposal.filter(Proposal::worse).map(p -> t.of("recalibration.worse")).orElse(""),
        proposal.map(p -> bins(p)).orElse(List.of()),
        proposal.map(p -> counts(p.fitted())).orElse(List.of()));
  }

  private List<RecalibrationView.Bin> bins(Proposal proposal) {
    List<RecalibrationView.Bin> bins = new ArrayList<>();
    for (Reliability.Bin bin : proposal.before().bins())
      bins.add(
          new RecalibrationView.Bin(
              String.format(Locale.ROOT, "%.1f–%.1f", bin.from(), bin.from() + 0.1),
              t.number(bin.right().of()),
              t.score(bin.meanScore()),
              t.score(bin.right().share()),
              t.score(bin.right().low()) + "–" + t.score(bin.right().high()),
              t.score(proposal.fitted().of(bin.meanScore()))));
    return bins;
  }

  private List<RecalibrationView.Count> counts(Recalibration fitted) {
    List<RecalibrationView.Count> counts = new ArrayList<>();
    for (Narrative narrative : holdings.corpus().narratives()) {
      List<Long> posts = holdings.engine().distribution(narrative.id(), BINS);
      long before = 0;
      long after = 0;
      for (int bin = 0; bin < BINS; bin++) {
        double score = (bin + 0.5) / BINS;
        if (score >= SearchEngine.SHOWN) before += posts.get(bin);
        if (fitted.of(score) >= SearchEngine.SHOWN) after += posts.get(bin);
      }
      counts.add(
          new RecalibrationView.Count(t.in(narrative.title()), t.number(before), t.number(after)));
    }
    return counts;
  }
}
