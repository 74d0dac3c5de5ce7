package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import refrain.indexer.Workspace;
import refrain.search.TermStatistics.Kind;

/** BM25 by hand: three passages of 3, 2 and 4 English terms, 3 on average. */
class TermStatisticsTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  private static Workspace workspace;

  @BeforeAll
  static void fill() throws IOException {
    workspace = Samples.workspace(Samples.WORDING);
    Samples.add(
        workspace,
        Samples.statement("s1", "mask virus virus"),
        Samples.statement("s2", "virus lab"),
        Samples.statement("s3", "gun law lab mask"),
        Samples.statement("s4", "病毒"));
  }

  @AfterAll
  static void close() throws IOException {
    Samples.close(workspace);
  }

  private interface Check {
    void of(TermStatistics statistics) throws IOException;
  }

  private static void with(Check check) {
    workspace
        .statements()
        .index()
        .search(
            searcher -> {
              check.of(new TermStatistics(searcher));
              return true;
            });
  }

  private static Bag bag(String text) {
    return Bag.of(Samples.passage(text));
  }

  @Test
  void theAverageLengthCountsThePassagesThatHaveSuchTerms() {
    with(s -> assertThat(s.averageLength(Kind.ENGLISH)).isEqualTo(3));
    with(s -> assertThat(s.averageLength(Kind.BIGRAMS)).isEqualTo(1));
  }

  @Test
  void aRarerTermWeighsMore() {
    // virus: 2 of 3 passages, ln(1 + 1.5 / 2.5); gun: 1 of 3, ln(1 + 2.5 / 1.5)
    with(s -> assertThat(s.idf(Kind.ENGLISH, "virus")).isCloseTo(0.470004, CLOSE));
    with(s -> assertThat(s.idf(Kind.ENGLISH, "gun")).isCloseTo(0.980829, CLOSE));
  }

  @Test
  void aTermThatNoPassageHasWeighsMost() {
    // ln(1 + 3.5 / 0.5) = ln 8
    with(s -> assertThat(s.idf(Kind.ENGLISH, "vaccine")).isCloseTo(2.079442, CLOSE));
    with(s -> assertThat(s.highestIdf(Kind.ENGLISH)).isCloseTo(2.079442, CLOSE));
  }

  @Test
  void termsOfAnotherKindAreOtherTerms() {
    with(s -> assertThat(s.idf(Kind.ENGLISH, "病毒")).isEqualTo(s.highestIdf(Kind.ENGLISH)));
    // 1 of 1 passage: ln(1 + 0.5 / 1.5)
    with(s -> assertThat(s.idf(Kind.BIGRAMS, "病毒")).isCloseTo(0.287682, CLOSE));
  }

  @Test
  void aTermFoundTwiceInAPassageOfAverageLength() {
    // idf * tf / (tf + 1.2 * (0.25 + 0.75 * 3 / 3)) = 0.470004 * 2 / 3.2
    with(
        s -> assertThat(bag("virus").score(bag("mask virus virus"), s)).isCloseTo(0.293752, CLOSE));
  }

  @Test
  void aShorterPassageIsMoreAboutItsTerms() {
    // 0.470004 * 1 / (1 + 1.2 * (0.25 + 0.75 * 2 / 3)) = 0.470004 / 1.9
    with(s -> assertThat(bag("virus").score(bag("virus lab"), s)).isCloseTo(0.247370, CLOSE));
  }

  @Test
  void aTermAskedTwiceCountsTwiceAndTheTermsAddUp() {
    with(
        s -> {
          assertThat(bag("virus virus").score(bag("virus lab"), s)).isCloseTo(0.494741, CLOSE);
          // lab is as rare as virus
          assertThat(bag("virus lab").score(bag("virus lab"), s)).isCloseTo(0.494741, CLOSE);
          assertThat(bag("gun").score(bag("virus lab"), s)).isZero();
        });
  }

  @Test
  void overlapIsOneInItselfAndNothingWithoutACommonTerm() {
    with(
        s -> {
          Bag gun = bag("gun law");
          double self = gun.score(gun, s);
          assertThat(gun.overlap(gun, self, s)).isEqualTo(1);
          assertThat(gun.overlap(bag("virus lab"), self, s)).isZero();
          assertThat(bag("😷").overlap(gun, 0, s)).isZero();
        });
  }

  @Test
  void anEmptyIndexHasStatisticsToo() throws IOException {
    Workspace empty = Samples.workspace(Samples.WORDING);
    double idf =
        empty.statements().index().search(s -> new TermStatistics(s).idf(Kind.ENGLISH, "mask"));
    assertThat(idf).isCloseTo(Math.log(2), CLOSE);
    Samples.close(empty);
  }
}
