package refrain.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import refrain.search.judged.Outcome;

class ProposalTest {
  private static List<Outcome> twenty(double score, int right) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 20; i++) outcomes.add(new Outcome(score, i < right));
    return outcomes;
  }

  private static List<Outcome> both(List<Outcome> low, List<Outcome> high) {
    List<Outcome> all = new ArrayList<>(low);
    all.addAll(high);
    return all;
  }

  /** One in twenty is right at 0.05 and nineteen at 0.95: the scores are off by nothing. */
  @Test
  void isWorseWhereScoresMeanWhatTheySay() {
    Proposal proposal = Proposal.of(both(twenty(0.05, 1), twenty(0.95, 19))).orElseThrow();
    assertThat(proposal.before().error()).isLessThan(1e-9);
    assertThat(proposal.worse()).isTrue();
  }

  /** One in twenty is right at 0.55 and nineteen at 0.65: the scores are off by 0.4 on average. */
  @Test
  void isBetterWhereTheyDoNot() {
    Proposal proposal = Proposal.of(both(twenty(0.55, 1), twenty(0.65, 19))).orElseThrow();
    assertThat(proposal.worse()).isFalse();
    assertThat(proposal.fitted().of(0.55)).isLessThan(0.1);
    assertThat(proposal.fitted().of(0.65)).isGreaterThan(0.9);
  }

  @Test
  void needsFortyDecidedMatchesOfBothKinds() {
    assertThat(Proposal.of(twenty(0.5, 10))).isEmpty();
    assertThat(Proposal.of(both(twenty(0.2, 20), twenty(0.8, 20)))).isEmpty();
  }
}
