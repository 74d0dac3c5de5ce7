package refrain.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Judgement;
import refrain.corpora.Post;
import refrain.corpora.Recalibration;
import refrain.search.Copies;
import refrain.web.json.Json;
import refrain.web.json.JudgementJson;
import refrain.web.json.PostJson;
import refrain.web.query.Holdings;

/**
 * The review queue.
 *
 * @param decidedToday matches that the reader has decided since midnight, UTC
 * @param left matches in the queue
 * @param more whether there are further matches beyond those that were looked at
 */
record ReviewJson(
    String note, int decidedToday, int left, boolean more, List<MatchToReview> matches) {
  /**
   * A match, and how much a decision on it is worth.
   *
   * @param recalibrated the chance that a match of that score is right; absent while no
   *     recalibration is in force
   * @param threshold the narrative's, from which posts count as repeating it
   * @param copies absent when nobody copied the post
   * @param worth what the queue is ordered by, after disputed ones
   * @param own the reader's verdict; absent when there is none
   * @param judgements what people decided
   */
  record MatchToReview(
      PostJson post,
      String narrative,
      double score,
      @Nullable Double recalibrated,
      double threshold,
      @Nullable Copies copies,
      boolean disputed,
      double worth,
      @Nullable String own,
      List<JudgementJson> judgements) {}

  static ReviewJson of(ReviewQueue.Listing listing, int size, String reader, Holdings holdings) {
    Optional<Recalibration> means = holdings.corpus().recalibration();
    List<MatchToReview> matches =
        listing.matches().stream()
            .limit(size)
            .flatMap(
                m ->
                    holdings.engine().post(m.key().post()).stream()
                        .map(post -> match(m, post, reader, means)))
            .toList();
    return new ReviewJson(
        Json.NOTE, listing.today(), listing.matches().size(), listing.more(), matches);
  }

  private static MatchToReview match(
      QueuedMatch m, Post post, String reader, Optional<Recalibration> means) {
    return new MatchToReview(
        PostJson.of(post),
        m.key().narrative().value(),
        Json.round(m.score()),
        means.map(r -> Json.round(r.of(m.score()))).orElse(null),
        m.threshold(),
        m.copies().posts() > 0 ? m.copies() : null,
        m.disputed(),
        Json.round(m.worth().value()),
        m.by(reader)
            .map(Judgement::verdict)
            .map(v -> v.name().toLowerCase(Locale.ROOT))
            .orElse(null),
        m.judgements().stream().map(JudgementJson::of).toList());
  }
}
