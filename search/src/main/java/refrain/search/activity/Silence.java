package refrain.search.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import refrain.corpora.NarrativeId;
import refrain.search.AccountTraces.Trace;

/**
 * A time without a post that is held.
 *
 * @param last the last post before it
 * @param next the first post after it
 * @param days whole days between the two
 * @param language how the most used language changed; empty when it did not, or too little is held
 * @param narrative how the most repeated narrative changed; empty likewise
 */
public record Silence(
    Instant last, Instant next, long days, Optional<Shift> language, Optional<Shift> narrative) {
  /** Silences that are listed. */
  static final int LISTED = 5;

  /** From how many days on the posts before and after are compared. */
  public static final long COMPARED_DAYS = 30;

  /** How many posts on each side are compared; enough to see a habit, chosen by hand. */
  static final int WINDOW = 20;

  static List<Silence> longest(List<Trace> dated) {
    List<Silence> silences = new ArrayList<>();
    for (int i = 1; i < dated.size(); i++) {
      Instant last = dated.get(i - 1).at().orElseThrow();
      Instant next = dated.get(i).at().orElseThrow();
      long days = Duration.between(last, next).toDays();
      if (days >= 1) silences.add(between(dated, i, last, next, days));
    }
    silences.sort(Comparator.comparingLong(Silence::days).reversed().thenComparing(Silence::last));
    return silences.subList(0, Math.min(LISTED, silences.size()));
  }

  private static Silence between(List<Trace> dated, int at, Instant last, Instant next, long days) {
    if (days < COMPARED_DAYS)
      return new Silence(last, next, days, Optional.empty(), Optional.empty());
    List<Trace> before = dated.subList(Math.max(0, at - WINDOW), at);
    List<Trace> after = dated.subList(at, Math.min(dated.size(), at + WINDOW));
    return new Silence(
        last,
        next,
        days,
        Shift.between(before, after, post -> post.languages().stream()),
        Shift.between(before, after, Silence::narratives));
  }

  private static Stream<String> narratives(Trace post) {
    return post.scores().keySet().stream().map(NarrativeId::value);
  }
}
