package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokespersonTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2020年4月29日外交部发言人耿爽主持例行记者会   | 2020-04-29 | 耿爽",
        "2020年2月24日外交部发言人华春莹主持网上例行记者会 | 2020-02-24 | 华春莹",
        "'　外交部发言人耿爽就伊朗发生恐袭事件答记者问'  | - | 耿爽",
        "外交部发言人赵立坚就有关声明答记者问          | - | 赵立坚",
        "外交部發言人華春瑩主持例行記者會             | - | 華春瑩",
        "外交部发言人答记者问                      | - | -",
        "耿爽：中国政府决定派遣专家组               | - | 耿爽",
        "快讯：首架民航包机抵达武汉                 | - | -",
        "中国政府向科威特派遣抗疫医疗专家组           | - | -",
        "2020年13月40日外交部发言人陆慷答记者问      | - | 陆慷",
        "就1990年维吾尔人权政策法案发表谈话          | - | -",
        "Spokesperson's remarks of 2020           | - | -",
        "\"Foreign Ministry Spokesperson Hua Chunying's Remarks on a Report\" | - | Hua Chunying",
        "\"Foreign Ministry Spokesperson Wang Wenbin’s Regular Press Conference on May 7, 2021\" | 2021-05-07 | Wang Wenbin",
        "Spokeswoman Jane Anne Doe on Trade        | - | Jane Anne Doe",
        "Spokesman Li Gang: on February 30, 2021   | - | Li Gang",
        "The spokesperson answers questions        | - | -",
      })
  void readsDayAndSpeakerWhereTheyStand(String title, String day, String speaker) {
    SpokespersonTitle told = SpokespersonTitle.of(title);

    assertThat(String.valueOf(told.day())).isEqualTo(String.valueOf(day));
    assertThat(told.speaker()).isEqualTo(speaker);
  }
}
