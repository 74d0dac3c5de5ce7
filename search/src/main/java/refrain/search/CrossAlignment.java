package refrain.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import refrain.indexer.bridge.Gloss;
import refrain.indexer.bridge.Gloss.Rendering;
import refrain.indexer.bridge.Translation;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;
import refrain.search.PairScorer.Closest;

/**
 * Shows which words of a Chinese passage and of an English one translate each other.
 *
 * <p>It works on the Chinese and the English side, whichever of them is the post, so swapping the
 * texts mirrors what it finds.
 */
final class CrossAlignment {
  /** Words lighter than this are in most sentences; they carry a score but are no evidence. */
  private static final double TELLING = 3;

  /** Words this close on both sides are shown as one piece. */
  private static final int NEAR = 3;

  private final Closest pair;
  private final PassageForm chinese;
  private final PassageForm english;

  CrossAlignment(Closest pair) {
    this.pair = pair;
    chinese = pair.post().chineseOf(pair.statement());
    english = pair.post().englishOf(pair.statement());
  }

  /** A Chinese word and the English token it is put in; {@code place} counts tokens. */
  private record Link(Gloss gloss, Token token, int place, double weight) {}

  /** Pieces that stand together on both sides. */
  private record Piece(Span chinese, Span english, int first, int last, int words, double weight) {
    static Piece of(Link link) {
      return new Piece(
          new Span(link.gloss().start(), link.gloss().end()),
          new Span(link.token().start(), link.token().end()),
          link.place(),
          link.place(),
          1,
          link.weight());
    }

    boolean isNear(Piece next) {
      return next.chinese.start() - chinese.end() <= NEAR
          && next.first - last <= NEAR
          && first - next.last <= NEAR;
    }

    Piece with(Piece next) {
      return new Piece(
          joined(chinese, next.chinese),
          joined(english, next.english),
          Math.min(first, next.first),
          Math.max(last, next.last),
          words + next.words,
          weight + next.weight);
    }

    private static Span joined(Span one, Span other) {
      return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    boolean touches(Piece other) {
      return chinese.start() < other.chinese.end() && other.chinese.start() < chinese.end()
          || first <= other.last && other.first <= last;
    }
  }

  /** Returns translated pieces that do not overlap, weighed by their words; in Chinese order. */
  List<AlignedSpan> spans() {
    List<Piece> kept = new ArrayList<>();
    for (Piece piece : heaviestFirst(pieces()))
      if (kept.stream().noneMatch(piece::touches)) kept.add(piece);
    return kept.stream()
        .sorted(Comparator.comparingInt(p -> p.chinese().start()))
        .map(p -> aligned(p.chinese(), p.english(), p.words()))
        .toList();
  }

  private AlignedSpan aligned(Span inChinese, Span inEnglish, int words) {
    boolean chinesePost = chinese == pair.post();
    return new AlignedSpan(
        chinesePost ? inChinese : inEnglish,
        chinesePost ? inEnglish : inChinese,
        AlignedSpan.Kind.TRANSLATION,
        words);
  }

  private static List<Piece> heaviestFirst(List<Piece> pieces) {
    return pieces.stream()
        .sorted(
            Comparator.comparingDouble(Piece::weight)
                .reversed()
                .thenComparingInt(p -> p.chinese().start()))
        .toList();
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (Link link : links()) {
      Piece next = Piece.of(link);
      if (!pieces.isEmpty() && pieces.getLast().isNear(next))
        pieces.set(pieces.size() - 1, pieces.getLast().with(next));
      else pieces.add(next);
    }
    return pieces;
  }

  /** Links each telling word to a token of its own, the nearest to where it would stand. */
  private List<Link> links() {
    List<Token> tokens =
        english.passage().english().stream().filter(t -> t.end() > t.start()).toList();
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++)
      places.computeIfAbsent(tokens.get(i).term(), t -> new ArrayList<>()).add(i);
    List<Gloss> glosses = glosses();
    Set<Integer> taken = new HashSet<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < glosses.size(); i++) {
      Gloss gloss = glosses.get(i);
      Optional<Rendering> best = Translation.best(gloss, english.cross().rarities());
      if (best.isEmpty() || best.get().weight() < TELLING) continue;
      double expected = (double) i / glosses.size() * tokens.size();
      places.getOrDefault(best.get().term(), List.of()).stream()
          .filter(p -> !taken.contains(p))
          .min(Comparator.comparingDouble(p -> Math.abs(p - expected)))
          .ifPresent(
              p -> {
                taken.add(p);
                links.add(new Link(gloss, tokens.get(p), p, best.get().weight()));
              });
    }
    return links;
  }

  /** The words of the passage itself, without those of its title, in text order. */
  private List<Gloss> glosses() {
    Passage passage = chinese.passage();
    return chinese.cross().glossed().glosses().stream()
        .filter(g -> g.start() >= passage.start() && g.end() <= passage.end())
        .sorted(Comparator.comparingInt(Gloss::start).thenComparingInt(Gloss::end))
        .toList();
  }

  /** Returns the words of the post that translate, heaviest first. */
  List<TermWeight> terms(int most) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Set<Span>> inChinese = new HashMap<>();
    Map<String, Set<Span>> inEnglish = new HashMap<>();
    boolean chinesePost = chinese == pair.post();
    for (Gloss gloss : glosses())
      Translation.best(gloss, english.cross().rarities())
          .ifPresent(
              r -> {
                String term = chinesePost ? gloss.word() : r.term();
                weights.merge(term, r.weight(), Math::max);
                inChinese
                    .computeIfAbsent(term, t -> new java.util.LinkedHashSet<>())
                    .add(new Span(gloss.start(), gloss.end()));
                inEnglish
                    .computeIfAbsent(term, t -> new java.util.LinkedHashSet<>())
                    .addAll(places(r.term()));
              });
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    return weights.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(
            e -> {
              List<Span> zh = List.copyOf(inChinese.getOrDefault(e.getKey(), Set.of()));
              List<Span> en = List.copyOf(inEnglish.getOrDefault(e.getKey(), Set.of()));
              return new TermWeight(
                  e.getKey(),
                  Math.min(1, e.getValue() / total),
                  chinesePost ? zh : en,
                  chinesePost ? en : zh);
            })
        .sorted(
            Comparator.comparingDouble(TermWeight::share)
                .reversed()
                .thenComparing(TermWeight::term))
        .limit(most)
        .toList();
  }

  private List<Span> places(String term) {
    return english.passage().english().stream()
        .filter(t -> t.term().equals(term) && t.end() > t.start())
        .map(t -> new Span(t.start(), t.end()))
        .toList();
  }
}
