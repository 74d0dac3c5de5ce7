package refrain.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refrain.search.Tier;

class TextsTest {
  @ParameterizedTest
  @CsvSource({
    "3, 3 days after the statement, 表态之后 3 天",
    "1, 1 day after the statement, 表态之后 1 天",
    "0, On the same day as the statement, 与表态同一天",
    "-12, 12 days before the statement, 表态之前 12 天"
  })
  void tellsHowFarApartThePostAndTheStatementAre(long days, String english, String chinese) {
    assertThat(Texts.ENGLISH.days(OptionalLong.of(days))).isEqualTo(english);
    assertThat(Texts.CHINESE.days(OptionalLong.of(days))).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 25% of posts score as high",
    "0.004, 1 in 250 posts scores as high",
    "0, No stored post scores as high"
  })
  void tellsHowRareAScoreIs(double share, String english) {
    assertThat(Texts.ENGLISH.rarity(OptionalDouble.of(share))).isEqualTo(english);
  }

  @Test
  void writesDatesInTheReadersLanguageAndInUtc() {
    Instant late = Instant.parse("2021-03-25T23:59:00Z");
    assertThat(Texts.ENGLISH.date(late)).isEqualTo("Mar 25, 2021");
    assertThat(Texts.CHINESE.date(late)).isEqualTo("2021年3月25日");
    assertThat(Texts.ENGLISH.time(late)).isEqualTo("23:59 UTC");
  }

  @Test
  void namesEveryTierInBothLanguages() {
    for (Tier tier : Tier.values()) {
      assertThat(Texts.ENGLISH.tier(tier)).isNotEqualTo(Texts.CHINESE.tier(tier));
      assertThat(Texts.CHINESE.tierMeaning(tier)).isNotBlank();
    }
  }

  @Test
  void neverRoundsAScoreUpToCertainty() {
    assertThat(Texts.ENGLISH.score(0.9999)).isEqualTo("0.99");
    assertThat(Texts.ENGLISH.score(1)).isEqualTo("1.00");
  }
}
