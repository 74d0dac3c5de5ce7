package refrain.web.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import refrain.search.AlignedSpan;
import refrain.search.Evidence;
import refrain.search.ScorePart;
import refrain.search.Span;
import refrain.search.TermWeight;

/**
 * Why a score is what it is.
 *
 * @param parts addends of the score's log-odds
 * @param daysAfter days from statement to post, negative when the post came first
 */
public record EvidenceJson(
    List<SpanPair> spans, List<Term> terms, List<Part> parts, @Nullable Long daysAfter) {
  /**
   * Aligned pieces as {@code [start, end)} in UTF-16 units of the original texts; a statement's
   * title, where it has one, and a line break stand before its text.
   *
   * @param kind {@code wording}, {@code translation} or {@code meaning}
   */
  public record SpanPair(List<Integer> post, List<Integer> statement, String kind, double weight) {}

  /** A shared term and its places. */
  public record Term(
      String term, double share, List<List<Integer>> inPost, List<List<Integer>> inStatement) {}

  /** One addend of the log-odds. */
  public record Part(String name, double value, double contribution) {}

  /** Returns the shape of evidence. */
  public static EvidenceJson of(Evidence evidence) {
    return new EvidenceJson(
        evidence.spans().stream().map(EvidenceJson::pair).toList(),
        evidence.terms().stream().map(EvidenceJson::term).toList(),
        evidence.parts().stream().map(EvidenceJson::part).toList(),
        evidence.daysAfter().isPresent() ? evidence.daysAfter().getAsLong() : null);
  }

  private static SpanPair pair(AlignedSpan span) {
    return new SpanPair(
        range(span.post()),
        range(span.statement()),
        span.kind().name().toLowerCase(Locale.ROOT),
        Json.round(span.weight()));
  }

  private static Term term(TermWeight term) {
    return new Term(
        term.term(), Json.round(term.share()), ranges(term.inPost()), ranges(term.inStatement()));
  }

  private static Part part(ScorePart part) {
    return new Part(part.name(), Json.round(part.value()), Json.round(part.contribution()));
  }

  private static List<List<Integer>> ranges(List<Span> spans) {
    return spans.stream().map(EvidenceJson::range).toList();
  }

  private static List<Integer> range(Span span) {
    return List.of(span.start(), span.end());
  }
}
