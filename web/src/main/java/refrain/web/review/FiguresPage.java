package refrain.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.search.judged.Agreement;
import refrain.search.judged.Isotonic;
import refrain.search.judged.NarrativeFigures;
import refrain.search.judged.Outcome;
import refrain.search.judged.Proportion;
import refrain.search.judged.Threshold;
import refrain.web.pages.Cards;
import refrain.web.pages.Texts;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Lays the figures from judgements out. */
final class FiguresPage {
  static final String PATH = "/review/figures";
  private static final List<Integer> DEPTHS = List.of(10, 50, 100);
  private static final int WIDTH = 300;
  private static final int BINS = 10;

  private final Texts t;
  private final Holdings holdings;
  private final Thresholds thresholds;
  private final Judged judged;
  private final double wanted;

  FiguresPage(Texts t, Holdings holdings, Thresholds thresholds, double wanted) {
    this.t = t;
    this.holdings = holdings;
    this.thresholds = thresholds;
    this.wanted = wanted;
    this.judged = thresholds.judged();
  }

  FiguresView view() {
    return new FiguresView(
        judged.matches() == 0,
        judged(thresholds.groups().size()),
        t.score(wanted),
        wants(),
        alpha(thresholds.agreement()),
        holdings.corpus().narratives().stream().map(this::row).toList(),
        new RecalibrationPage(t, holdings).view(thresholds.outcomes()));
  }

  private String judged(int groups) {
    return groups == judged.matches()
        ? t.of("figures.judged", judged.matches(), judged.people())
        : t.of("figures.judged.copies", judged.matches(), judged.people(), groups);
  }

  private String counts(NarrativeFigures figures) {
    int groups = figures.confirmed() + figures.rejected() + figures.open();
    return t.of(
        groups == figures.posts() ? "figures.counts" : "figures.counts.copies",
        figures.confirmed(),
        figures.rejected(),
        figures.open(),
        figures.posts());
  }

  private List<ReviewView.Option> wants() {
    Params none = PostQueries.params((String) null);
    return List.of("0.70", "0.80", "0.90", "0.95").stream()
        .map(
            p ->
                new ReviewView.Option(
                    none.with("precision", p).on(PATH), p, p.equals(t.score(wanted))))
        .toList();
  }

  private FiguresView.Row row(Narrative narrative) {
    NarrativeFigures figures = thresholds.figures(narrative.id());
    Optional<Threshold> threshold = thresholds.suggested(narrative.id(), wanted);
    return new FiguresView.Row(
        "n-" + Integer.toHexString(narrative.id().hashCode()),
        t.in(narrative.title()),
        Cards.href(narrative.id()),
        counts(figures),
        figures.precisions().stream()
            .filter(p -> DEPTHS.contains(p.depth()))
            .map(this::depth)
            .toList(),
        alpha(figures.agreement()),
        threshold.map(x -> t.score(x.score())).orElse("–"),
        threshold.map(this::means).orElseGet(() -> missing(figures.outcomes())),
        chart(figures.outcomes(), threshold),
        todo(narrative.id(), figures));
  }

  private FiguresView.Depth depth(NarrativeFigures.AtDepth p) {
    Proportion share = p.precision();
    return new FiguresView.Depth(
        p.depth(),
        share.of() == 0 ? "" : t.score(share.share()),
        interval(share),
        t.of("figures.decided", share.of(), p.posts()),
        tenth(100 * share.low()),
        tenth(Math.max(1, 100 * (share.high() - share.low()))),
        tenth(100 * share.share()));
  }

  private String interval(Proportion share) {
    return share.of() == 0 ? "" : t.score(share.low()) + "–" + t.score(share.high());
  }

  private FiguresView.Alpha alpha(Agreement agreement) {
    if (agreement.alpha().isEmpty())
      return new FiguresView.Alpha(
          "–",
          agreement.units() == 0
              ? t.of("figures.alpha.none")
              : t.of("figures.alpha.same", agreement.units()));
    double alpha = agreement.alpha().getAsDouble();
    String key =
        alpha >= Agreement.FIRM ? "firm" : alpha >= Agreement.TENTATIVE ? "tentative" : "low";
    return new FiguresView.Alpha(
        String.format(Locale.ROOT, "%.2f", alpha).replace('-', '−'),
        t.of("figures.alpha." + key, agreement.agreed(), agreement.units()));
  }

  private String means(Threshold threshold) {
    return t.of(
        "figures.threshold.means",
        t.number(threshold.posts()),
        t.percent(threshold.precision()),
        threshold.judged().right(),
        threshold.judged().of());
  }

  private String missing(List<Outcome> outcomes) {
    return Threshold.enough(outcomes)
        ? t.of("figures.threshold.unreached", t.score(wanted))
        : t.of("figures.threshold.few", Threshold.LEAST, outcomes.size());
  }

  private Optional<FiguresView.Chart> chart(List<Outcome> outcomes, Optional<Threshold> threshold) {
    if (outcomes.isEmpty()) return Optional.empty();
    return Optional.of(
        new FiguresView.Chart(
            places(outcomes, true),
            places(outcomes, false),
            Threshold.enough(outcomes) ? curve(Isotonic.fit(outcomes)) : "",
            threshold.map(x -> tenth(WIDTH * x.score())),
            bins(outcomes)));
  }

  private static List<Double> places(List<Outcome> outcomes, boolean right) {
    return outcomes.stream()
        .filter(o -> o.right() == right)
        .map(o -> tenth(WIDTH * o.score()))
        .toList();
  }

  /** The chance 1 is drawn at 15, the chance 0 at 75. */
  private static String curve(Isotonic fitted) {
    StringJoiner points = new StringJoiner(" ");
    for (Isotonic.Point p : fitted.points())
      points.add(tenth(WIDTH * p.score()) + "," + tenth(75 - 60 * p.chance()));
    return points.toString();
  }

  private List<FiguresView.Bin> bins(List<Outcome> outcomes) {
    List<FiguresView.Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int at = bin;
      List<Outcome> in =
          outcomes.stream()
              .filter(o -> Math.min(BINS - 1, (int) (o.score() * BINS)) == at)
              .toList();
      int right = (int) in.stream().filter(Outcome::right).count();
      Proportion share = new Proportion(right, in.size());
      if (!in.isEmpty())
        bins.add(
            new FiguresView.Bin(
                String.format(Locale.ROOT, "%.1f–%.1f", bin / 10.0, (bin + 1) / 10.0),
                right,
                in.size() - right,
                t.score(share.share()),
                interval(share)));
    }
    return bins;
  }

  private List<FiguresView.Todo> todo(NarrativeId narrative, NarrativeFigures figures) {
    Params queue = PostQueries.params((String) null).with("narrative", narrative.value());
    List<FiguresView.Todo> todo = new ArrayList<>();
    int disputed = judged.disputed(narrative).size();
    if (disputed > 0)
      todo.add(
          new FiguresView.Todo(
              t.of("figures.todo.disputed", disputed),
              queue.with("state", "disputed").on(ReviewPage.PATH)));
    figures.precisions().stream()
        .filter(p -> p.depth() == DEPTHS.getFirst() && p.posts() > 0 && !p.complete())
        .forEach(p -> todo.add(closest(narrative, queue, p)));
    if (!Threshold.enough(figures.outcomes()))
      todo.add(
          new FiguresView.Todo(
              t.of(
                  "figures.todo.threshold",
                  Math.max(1, Threshold.LEAST - figures.outcomes().size())),
              queue.on(ReviewPage.PATH)));
    if (figures.agreement().alpha().isEmpty())
      todo.add(new FiguresView.Todo(t.of("figures.todo.second"), queue.on(ReviewPage.PATH)));
    return todo;
  }

  /** Leads to those of the closest posts that are open, by the score of the farthest of them. */
  private FiguresView.Todo closest(
      NarrativeId narrative, Params queue, NarrativeFigures.AtDepth p) {
    double least = Math.floor(p.least() * 100) / 100;
    return new FiguresView.Todo(
        t.of("figures.todo.closest", p.posts() - p.precision().of(), p.posts()),
        queue.with("min_score", t.score(least)).on(ReviewPage.PATH));
  }

  private static double tenth(double figure) {
    return Math.round(figure * 10) / 10.0;
  }
}
