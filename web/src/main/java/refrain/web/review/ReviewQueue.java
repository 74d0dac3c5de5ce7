package refrain.web.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.search.Candidate;
import refrain.search.CandidateQuery;
import refrain.web.query.Freshness;
import refrain.web.query.Holdings;

/**
 * Finds the matches that are most worth a decision; thread-safe.
 *
 * <p>Candidates come from the stored scores and are kept for half a minute; judgements are always
 * those that hold now.
 */
final class ReviewQueue {
  /** How many matches of a narrative are looked at, beside those that the reader has decided. */
  private static final int LOOKED_AT = 500;

  private final Holdings holdings;
  private final Thresholds thresholds;
  private final Kept<Asked, List<Candidate>> candidates;

  ReviewQueue(Holdings holdings, Thresholds thresholds, LongSupplier clock) {
    this.holdings = holdings;
    this.thresholds = thresholds;
    this.candidates = new Kept<>(Duration.ofSeconds(30), clock);
  }

  /** A question for candidates, and what its answer depends on. */
  private record Asked(CandidateQuery query, long posts, Freshness.State freshness) {}

  /**
   * The queue for one reader.
   *
   * @param matches most worth first
   * @param more whether there are further matches beyond those looked at
   * @param today how many matches the reader has decided since midnight, UTC
   */
  record Listing(List<QueuedMatch> matches, boolean more, int today) {}

  /** Returns the queue of a reader. */
  Listing of(QueueFilter filter, String reader) {
    Judged judged = thresholds.judged();
    Map<MatchKey, QueuedMatch> found = new HashMap<>();
    boolean more = false;
    for (NarrativeId narrative : narratives(filter)) {
      Around around = new Around(narrative, thresholds.of(narrative), judged);
      int most = LOOKED_AT + 256 * Math.ceilDiv(judged.count(narrative, reader), 256);
      List<Candidate> near = near(filter, around, most);
      more |= near.size() >= most;
      Stream.concat(near.stream(), disputed(filter, around).stream())
          .map(around::queued)
          .filter(m -> wanted(m, filter.state(), reader))
          .forEach(m -> found.put(m.key(), m));
    }
    return new Listing(
        found.values().stream().sorted(order(filter.state(), reader)).toList(),
        more && filter.state() == QueueState.UNDECIDED,
        today(judged.all(), reader));
  }

  private List<NarrativeId> narratives(QueueFilter filter) {
    return filter
        .narrative()
        .map(List::of)
        .orElseGet(() -> holdings.corpus().narratives().stream().map(Narrative::id).toList());
  }

  /** One narrative, its threshold, and the judgements that hold. */
  private record Around(NarrativeId narrative, double threshold, Judged judged) {
    QueuedMatch queued(Candidate found) {
      MatchKey key = new MatchKey(narrative, found.post());
      return QueuedMatch.of(key, found, threshold, judged.on(key));
    }
  }

  private List<Candidate> near(QueueFilter filter, Around around, int most) {
    return filter.state() == QueueState.UNDECIDED
        ? candidates(filter, around, Set.of(), most)
        : among(filter, around, around.judged.posts(around.narrative));
  }

  /** Disputed matches are looked for however far from the threshold they are. */
  private List<Candidate> disputed(QueueFilter filter, Around around) {
    return filter.state() == QueueState.UNDECIDED
        ? among(filter, around, around.judged.disputed(around.narrative))
        : List.of();
  }

  private List<Candidate> among(QueueFilter filter, Around around, Set<PostId> posts) {
    return posts.isEmpty() ? List.of() : candidates(filter, around, posts, posts.size());
  }

  private List<Candidate> candidates(
      QueueFilter filter, Around around, Set<PostId> among, int most) {
    CandidateQuery query =
        new CandidateQuery(
            around.narrative, around.threshold, filter.posts(), filter.maxScore(), among, most);
    Asked asked =
        new Asked(query, holdings.engine().posts(), holdings.curation().freshness().state());
    return candidates.of(asked, () -> holdings.engine().candidates(query));
  }

  private static boolean wanted(QueuedMatch match, QueueState state, String reader) {
    return switch (state) {
      case UNDECIDED -> match.by(reader).isEmpty();
      case DISPUTED -> match.disputed();
      case UNSURE -> match.unsettled();
      case MINE -> match.by(reader).isPresent();
    };
  }

  private static Comparator<QueuedMatch> order(QueueState state, String reader) {
    if (state != QueueState.MINE) return QueuedMatch.WORTH;
    return Comparator.comparing(
            (QueuedMatch m) -> m.by(reader).map(Judgement::at).orElse(Instant.EPOCH))
        .reversed()
        .thenComparing(QueuedMatch::key);
  }

  private static int today(List<Judgement> judgements, String reader) {
    Instant midnight = LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
    return (int)
        judgements.stream()
            .filter(j -> j.by().equals(reader) && !j.at().isBefore(midnight))
            .count();
  }
}
