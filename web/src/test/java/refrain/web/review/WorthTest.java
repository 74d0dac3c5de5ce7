package refrain.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.Verdict;
import refrain.search.Candidate;
import refrain.search.Copies;

class WorthTest {
  private static final NarrativeId MASKS = new NarrativeId("masks");

  private static QueuedMatch match(String id, double score, long copies, Verdict... verdicts) {
    MatchKey key = new MatchKey(MASKS, new PostId("test", id));
    List<Judgement> judgements = new ArrayList<>();
    for (Verdict verdict : verdicts)
      judgements.add(
          new Judgement(
              key.post(), MASKS, verdict, null, "person " + judgements.size(), Instant.EPOCH));
    return QueuedMatch.of(
        key, new Candidate(key.post(), score, new Copies(copies, 0)), 0.5, judgements);
  }

  private static List<String> ordered(List<QueuedMatch> matches) {
    return matches.stream().sorted(QueuedMatch.WORTH).map(m -> m.key().post().local()).toList();
  }

  /** 0.5 ^ (0.2 / 0.1) = 1/4; 1 + log2(1 + 7) = 4; their product is 1. */
  @Test
  void isNearnessTimesWeight() {
    Worth worth = Worth.of(0.7, 0.5, 7, false);
    assertThat(worth.nearness()).isCloseTo(0.25, within(1e-12));
    assertThat(worth.weight()).isCloseTo(4, within(1e-12));
    assertThat(worth.value()).isCloseTo(1, within(1e-12));
    assertThat(Worth.of(0.5, 0.5, 0, false).value()).isEqualTo(1);
  }

  /**
   * Around 0.5: "far" is worth 0.5^4 = 0.0625, "near" 0.5^0.5 = 0.71, "at" 1, "copied" at 0.2 away
   * with 15 copies 0.25 * 5 = 1.25; "split" is disputed and first, however far away.
   */
  @Test
  void putsDisputesFirstThenNearnessWeighedByCopies() {
    List<QueuedMatch> matches =
        new ArrayList<>(
            List.of(
                match("far", 0.9, 0),
                match("at", 0.5, 0),
                match("split", 0.95, 0, Verdict.CONFIRM, Verdict.REJECT),
                match("near", 0.45, 0),
                match("copied", 0.7, 15)));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(matches, new Random(seed));
      assertThat(ordered(matches)).containsExactly("split", "copied", "at", "near", "far");
    }
  }

  @Test
  void amongDisputesGoesByTheSameFigure() {
    assertThat(
            ordered(
                List.of(
                    match("a", 0.9, 0, Verdict.CONFIRM, Verdict.REJECT),
                    match("b", 0.5, 0, Verdict.REJECT, Verdict.CONFIRM, Verdict.UNSURE))))
        .containsExactly("b", "a");
  }

  @Test
  void doesNotTakeBeingUnsureForADispute() {
    QueuedMatch unsure = match("a", 0.5, 0, Verdict.CONFIRM, Verdict.UNSURE);
    assertThat(unsure.disputed()).isFalse();
    assertThat(unsure.unsettled()).isFalse();
    assertThat(match("a", 0.5, 0, Verdict.UNSURE).unsettled()).isTrue();
    assertThat(match("a", 0.5, 0, Verdict.UNSURE, Verdict.CONFIRM, Verdict.REJECT).unsettled())
        .isTrue();
  }

  @Test
  void keepsTiesInTheOrderOfIds() {
    assertThat(ordered(List.of(match("10", 0.6, 0), match("9", 0.4, 0), match("11", 0.6, 0))))
        .containsExactly("10", "11", "9");
  }

  @Property
  void fallsWithDistanceAndRisesWithCopies(
      @ForAll @DoubleRange(min = 0, max = 1) double score,
      @ForAll @DoubleRange(min = 0, max = 1) double threshold,
      @ForAll @IntRange(max = 100_000) int copies) {
    Worth worth = Worth.of(score, threshold, copies, false);
    assertThat(worth.value()).isPositive().isFinite();
    assertThat(worth.nearness()).isLessThanOrEqualTo(1);
    assertThat(Worth.of(score, threshold, copies + 1, false).value()).isGreaterThan(worth.value());
    assertThat(Worth.of(threshold, threshold, copies, false).value())
        .isGreaterThanOrEqualTo(worth.value());
  }
}
