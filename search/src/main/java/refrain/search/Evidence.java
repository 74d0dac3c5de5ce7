package refrain.search;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Why a score is what it is; computed from the two texts, never decorative.
 *
 * @param spans aligned pieces, in order of their place in the post; may be empty
 * @param terms shared terms, heaviest first; may be empty
 * @param parts the addends of the score
 * @param daysAfter whole days from the statement to the post, negative when the post came first;
 *     empty when either date is unknown
 */
public record Evidence(
    List<AlignedSpan> spans,
    List<TermWeight> terms,
    List<ScorePart> parts,
    OptionalLong daysAfter) {
  public Evidence {
    spans = List.copyOf(spans);
    terms = List.copyOf(terms);
    parts = List.copyOf(parts);
  }

  /** Returns the same agreement seen from the other text. */
  Evidence mirrored() {
    return new Evidence(
        spans.stream()
            .map(s -> new AlignedSpan(s.statement(), s.post(), s.kind(), s.weight()))
            .sorted(Comparator.comparingInt(s -> s.post().start()))
            .toList(),
        terms.stream()
            .map(t -> new TermWeight(t.term(), t.share(), t.inStatement(), t.inPost()))
            .toList(),
        parts,
        daysAfter);
  }
}
