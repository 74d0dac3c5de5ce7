package refrain.search.judged;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import refrain.corpora.Judgement;
import refrain.corpora.Verdict;

/**
 * What the judgements on one match come to: the verdict of the majority of those who were sure.
 *
 * @param confirmed how many confirmed it
 * @param rejected how many rejected it
 * @param unsure how many could not tell
 */
public record Consensus(int confirmed, int rejected, int unsure) {
  /** Counts judgements, at most one a person. */
  public static Consensus of(Collection<Judgement> judgements) {
    return ofVoices(judgements.stream().map(Judgement::verdict).toList());
  }

  /** Counts verdicts, at most one a person. */
  static Consensus ofVoices(List<Verdict> voices) {
    return new Consensus(
        count(voices, Verdict.CONFIRM),
        count(voices, Verdict.REJECT),
        count(voices, Verdict.UNSURE));
  }

  private static int count(List<Verdict> voices, Verdict verdict) {
    return (int) voices.stream().filter(v -> v == verdict).count();
  }

  /** Returns whether the match is right; empty on a tie, or when nobody was sure. */
  public Optional<Boolean> right() {
    return confirmed == rejected ? Optional.empty() : Optional.of(confirmed > rejected);
  }

  /** Returns whether some confirmed it and others rejected it. */
  public boolean disagreed() {
    return confirmed > 0 && rejected > 0;
  }

  /** Returns how many judged it. */
  public int people() {
    return confirmed + rejected + unsure;
  }
}
