package refrain.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import refrain.search.AlignedSpan;
import refrain.search.Evidence;
import refrain.search.Span;
import refrain.search.TermWeight;

/**
 * Cuts a text at the bounds of its marks, so that each piece can be shown in one way.
 *
 * <p>Where aligned pieces overlap the heavier one shows. Bounds are moved outward to whole code
 * points, and clipped to the text.
 */
final class Marked {
  /** Characters that have the room of half a line, as a short paragraph leaves it empty. */
  private static final int HALF_LINE = 30;

  private record Mark(int start, int end, int pair, boolean meaning, double weight) {}

  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  private Marked(String text) {
    this.text = text;
  }

  /** Marks the post of some evidence. */
  static Marked post(String text, Evidence evidence) {
    return of(text, evidence, AlignedSpan::post, TermWeight::inPost);
  }

  /** Marks the statement of some evidence. */
  static Marked statement(String text, Evidence evidence) {
    return of(text, evidence, AlignedSpan::statement, TermWeight::inStatement);
  }

  /** Returns the pieces of the whole text, in order. */
  List<Segment> whole() {
    return pieces(0, text.length());
  }

  /** Returns the pieces of at most {@code length} characters that hold the first mark. */
  List<Segment> excerpt(int length) {
    if (reach(0, length) == text.length()) return whole();
    int first = marks.stream().mapToInt(Mark::start).min().orElse(0);
    int from =
        first < length * 3 / 4
            ? 0
            : outward(Math.max(0, Math.min(first - length / 4, text.length() - length)), true);
    int to = outward(reach(from, length), false);
    List<Segment> pieces = new ArrayList<>(pieces(from, to));
    if (from > 0) pieces.addFirst(plain("… "));
    if (to < text.length()) pieces.add(plain(" …"));
    return pieces;
  }

  /** Returns where an excerpt ends; a line's end takes the room of half a line. */
  private int reach(int from, int length) {
    int room = length;
    int to = from;
    while (to < text.length() && room > 0) room -= text.charAt(to++) == '\n' ? HALF_LINE : 1;
    return to;
  }

  private static Marked of(
      String text,
      Evidence evidence,
      Function<AlignedSpan, Span> side,
      Function<TermWeight, List<Span>> places) {
    Marked marked = new Marked(text);
    int pair = 0;
    for (AlignedSpan span : evidence.spans())
      marked.add(side.apply(span), ++pair, span.kind() != AlignedSpan.Kind.WORDING, span.weight());
    for (TermWeight term : evidence.terms())
      for (Span place : places.apply(term)) marked.add(place, 0, false, 0);
    return marked;
  }

  private void add(Span span, int pair, boolean meaning, double weight) {
    int start = outward(Math.min(span.start(), text.length()), true);
    int end = outward(Math.min(span.end(), text.length()), false);
    if (start < end) marks.add(new Mark(start, end, pair, meaning, weight));
  }

  private int outward(int at, boolean back) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return inside ? at + (back ? -1 : 1) : at;
  }

  private List<Segment> pieces(int from, int to) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    for (Mark mark : marks) {
      if (mark.start > from && mark.start < to) cuts.add(mark.start);
      if (mark.end > from && mark.end < to) cuts.add(mark.end);
    }
    List<Segment> pieces = new ArrayList<>();
    for (Integer start = from; start < to; start = cuts.higher(start))
      join(pieces, piece(start, Objects.requireNonNull(cuts.higher(start))));
    return pieces;
  }

  /** Adds a piece, as one with the piece before it where both belong to the same pair. */
  private static void join(List<Segment> pieces, Segment piece) {
    Segment before = pieces.isEmpty() ? plain("") : pieces.getLast();
    if (piece.pair() > 0 && piece.pair() == before.pair()) {
      String text = before.text() + piece.text();
      pieces.set(pieces.size() - 1, new Segment(text, piece.pair(), piece.meaning(), false));
    } else pieces.add(piece);
  }

  private Segment piece(int start, int end) {
    List<Mark> over = marks.stream().filter(m -> m.start <= start && m.end >= end).toList();
    return over.stream()
        .filter(m -> m.pair > 0)
        .max(Comparator.comparingDouble(Mark::weight))
        .map(m -> new Segment(shown(start, end), m.pair, m.meaning, false))
        .orElseGet(() -> new Segment(shown(start, end), 0, false, !over.isEmpty()));
  }

  private String shown(int start, int end) {
    return Visible.of(text.substring(start, end));
  }

  private static Segment plain(String text) {
    return new Segment(text, 0, false, false);
  }
}
