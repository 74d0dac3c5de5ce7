package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
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

  private static Terms terms(String text, TermStatistics statistics) {
    return Terms.of(Kind.ENGLISH, Samples.passage(text).english(), statistics);
  }

  /** The score of one text's terms in another. */
  private static double score(String asked, String text, TermStatistics statistics) {
    return terms(asked, statistics).shared(terms(text, statistics)).right();
  }

  private static Bag bag(String text, TermStatistics statistics) {
    return new Bag(List.of(Samples.passage(text)), statistics);
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
    with(s -> assertThat(score("virus", "mask virus virus", s)).isCloseTo(0.293752, CLOSE));
  }

  @Test
  void aShorterPassageIsMoreAboutItsTerms() {
    // 0.470004 * 1 / (1 + 1.2 * (0.25 + 0.75 * 2 / 3)) = 0.470004 / 1.9
    with(s -> assertThat(score("virus", "virus lab", s)).isCloseTo(0.247370, CLOSE));
  }

  @Test
  void aTermAskedTwiceCountsOnceAndTheTermsAddUp() {
    with(
        s -> {
          assertThat(score("virus virus", "virus lab", s)).isCloseTo(0.247370, CLOSE);
          // lab is as rare as virus
          assertThat(score("virus lab", "virus lab", s)).isCloseTo(0.494741, CLOSE);
          assertThat(score("gun", "virus lab", s)).isZero();
        });
  }

  @Test
  void whatIsSharedMirrorsWhenTheSidesAreSwapped() {
    with(
        s -> {
          Terms two = terms("virus lab", s);
          Terms four = terms("gun law lab mask", s);
          assertThat(two.shared(four).left()).isEqualTo(four.shared(two).right());
          assertThat(two.shared(four).right()).isEqualTo(four.shared(two).left());
          // lab: ln(1 + 1.5 / 2.5) of ln 8
          assertThat(two.shared(four).rarity()).isCloseTo(0.470004 / 2.079442, CLOSE);
        });
  }

  @Test
  void overlapIsOneInItselfAndNothingWithoutACommonTerm() {
    with(
        s -> {
          Bag gun = bag("gun law 病毒", s);
          assertThat(gun.overlap(gun).lexical()).isCloseTo(1, CLOSE);
          assertThat(gun.overlap(gun).coverage()).isCloseTo(1, CLOSE);
          assertThat(gun.overlap(gun).characters()).isCloseTo(1, CLOSE);
          Bag lab = bag("virus lab", s);
          assertThat(gun.overlap(lab)).isEqualTo(new Bag.Overlap(0, 0, 0, 0));
          assertThat(bag("😷", s).overlap(gun)).isEqualTo(new Bag.Overlap(0, 0, 0, 0));
        });
  }

  @Test
  void lettersAgreeWhereWordsDoNot() {
    with(
        s -> {
          Bag.Overlap shared = bag("unvaccinated", s).overlap(bag("vaccination", s));
          assertThat(shared.lexical()).isZero();
          assertThat(shared.characters()).isBetween(0.3, 0.9);
        });
  }

  @Test
  void aGroupOfLettersIsAsRareAsTheWordsThatHaveIt() {
    with(
        s -> {
          // " vir" stands in virus alone, "law " in law alone
          assertThat(s.groupIdf(Grams.groups("virus")[0])).isCloseTo(0.470004f, within(1e-5));
          assertThat(s.groupIdf(Grams.groups("law")[1])).isCloseTo(0.980829f, within(1e-5));
          // mask virus virus has 3 + 4 + 4 groups, virus lab 6, gun law lab mask 9
          assertThat(s.averageGroups()).isCloseTo(26 / 3.0, CLOSE);
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
