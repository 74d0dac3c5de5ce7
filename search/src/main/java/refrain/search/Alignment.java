package refrain.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;
import refrain.search.PairScorer.Closest;
import refrain.search.TermStatistics.Kind;

/** Shows where a post and a statement agree, with offsets into both originals. */
final class Alignment {
  /** Terms shown; more would be a list, not evidence. */
  private static final int MOST_TERMS = 12;

  /**
   * Cosine from which an English passage without common wording is shown as close in meaning; the
   * starter corpus's paraphrases lie around it and above, posts on another matter below 0.46.
   */
  private static final double CLOSE = 0.5;

  /** Likewise, a Chinese passage: its model puts unrelated texts closer. */
  private static final double CLOSE_CHINESE = 0.6;

  /** Likewise, of {@link refrain.indexer.bridge.Bridge#closeness} across languages. */
  private static final double CLOSE_ACROSS = 0.15;

  /** Weight of a whole passage beside its words, each of which weighs 1 and shows above it. */
  private static final double UNDER_WORDS = 0.5;

  private final PairScorer scorer;

  Alignment(PairScorer scorer) {
    this.scorer = scorer;
  }

  /** Returns the full evidence of a pair whose closest passages are known. */
  Evidence evidence(TextForm post, TextForm statement, Closest closest, OptionalLong daysAfter) {
    return new Evidence(
        spans(post, statement, closest), terms(closest), closest.parts(), daysAfter);
  }

  private List<AlignedSpan> spans(TextForm post, TextForm statement, Closest closest) {
    List<AlignedSpan> found = new ArrayList<>();
    for (PassageForm p : PairScorer.compared(post, statement)) {
      Closest pair = p == closest.post() ? closest : nearest(p, statement);
      found.addAll(spans(pair, pair == closest));
    }
    double sum = found.stream().mapToDouble(AlignedSpan::weight).sum();
    return found.stream()
        .map(s -> new AlignedSpan(s.post(), s.statement(), s.kind(), s.weight() / sum))
        .sorted(Comparator.comparingInt(s -> s.post().start()))
        .toList();
  }

  private Closest nearest(PassageForm passage, TextForm statement) {
    return scorer.closest(new TextForm(statement.text(), List.of(passage)), statement);
  }

  /** Runs of wording, or the two passages as a whole when they agree in meaning only. */
  private static List<AlignedSpan> spans(Closest pair, boolean best) {
    Passage post = pair.post().passage();
    Passage statement = pair.statement().passage();
    if (pair.post().isAcross(pair.statement())) return across(pair, best);
    Tiles tiles = Tiles.of(post, statement);
    if (!tiles.tiles().isEmpty())
      return tiles.tiles().stream()
          .map(t -> new AlignedSpan(t.left(), t.right(), AlignedSpan.Kind.WORDING, t.units()))
          .toList();
    double least = post.language() == Language.CHINESE ? CLOSE_CHINESE : CLOSE;
    boolean close = pair.features().meaning().orElse(0) >= least && pair.score() > 0;
    return close && (best || pair.score() >= SearchEngine.SHOWN)
        ? List.of(new AlignedSpan(whole(post), whole(statement), AlignedSpan.Kind.MEANING, 1))
        : List.of();
  }

  /** Words that translate each other, over the two passages as a whole when they are close. */
  private static List<AlignedSpan> across(Closest pair, boolean best) {
    if (pair.score() == 0 || !best && pair.score() < SearchEngine.SHOWN) return List.of();
    List<AlignedSpan> spans = new ArrayList<>(new CrossAlignment(pair).spans());
    if (pair.features().meaning().orElse(-1) >= CLOSE_ACROSS)
      spans.add(
          new AlignedSpan(
              whole(pair.post().passage()),
              whole(pair.statement().passage()),
              AlignedSpan.Kind.MEANING,
              UNDER_WORDS));
    return spans;
  }

  private static Span whole(Passage passage) {
    return new Span(passage.start(), Math.max(passage.end(), passage.start() + 1));
  }

  private static List<TermWeight> terms(Closest closest) {
    if (closest.post().isAcross(closest.statement()))
      return new CrossAlignment(closest).terms(MOST_TERMS);
    Map<String, TermWeight> found = new LinkedHashMap<>();
    double total = 0;
    for (Kind kind : Kind.values())
      total +=
          kind.weight
              * terms(closest.post(), kind).shared(terms(closest.statement(), kind)).right();
    if (total == 0) return List.of();
    for (Kind kind : Kind.values())
      for (String term : terms(closest.post(), kind).all().keySet()) {
        double share = kind.weight * terms(closest.statement(), kind).earned(term) / total;
        if (share > 0) found.merge(term, term(closest, kind, term, share), Alignment::joined);
      }
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble(TermWeight::share)
                .reversed()
                .thenComparing(TermWeight::term))
        .limit(MOST_TERMS)
        .toList();
  }

  private static Terms terms(PassageForm form, Kind kind) {
    return form.bag().terms(kind);
  }

  private static TermWeight term(Closest pair, Kind kind, String term, double share) {
    return new TermWeight(
        term,
        Math.min(1, share),
        places(kind.of(pair.post().passage()), term),
        places(kind.of(pair.statement().passage()), term));
  }

  /** A word of two characters is a pair of characters as well: one term, seen twice. */
  private static TermWeight joined(TermWeight word, TermWeight pair) {
    return new TermWeight(
        word.term(),
        Math.min(1, word.share() + pair.share()),
        joined(word.inPost(), pair.inPost()),
        joined(word.inStatement(), pair.inStatement()));
  }

  private static List<Span> joined(List<Span> places, List<Span> others) {
    return Stream.concat(places.stream(), others.stream())
        .distinct()
        .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
        .toList();
  }

  private static List<Span> places(List<Token> tokens, String term) {
    return tokens.stream()
        .filter(t -> t.term().equals(term) && t.end() > t.start())
        .map(t -> new Span(t.start(), t.end()))
        .toList();
  }
}
