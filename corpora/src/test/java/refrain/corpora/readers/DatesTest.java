package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.BadInput;
import refrain.corpora.PlainTime;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-05-03T10:00:00Z                 | 2021-05-03T10:00:00Z",
        "2021-05-03T10:00:00.123Z             | 2021-05-03T10:00:00.123Z",
        "2021-05-03T10:00:00+08:00            | 2021-05-03T02:00:00Z",
        "2021-05-03T10:00:00+0800             | 2021-05-03T02:00:00Z",
        "2021-05-03 10:00:00 EDT              | 2021-05-03T14:00:00Z",
        "2021-05-03 10:00 PDT                 | 2021-05-03T17:00:00Z",
        "2021-05-03T10:00:00.123456789-0330   | 2021-05-03T13:30:00.123456789Z",
        "2021-05-03 10:00                     | 2021-05-03T10:00:00Z",
        "2021-05-03 10:00:07                  | 2021-05-03T10:00:07Z",
        "2021-05-03 9:05                      | 2021-05-03T09:05:00Z",
        "2021-05-03                           | 2021-05-03T00:00:00Z",
        "2020/2/29                            | 2020-02-29T00:00:00Z",
        "2020/2/10 2:50                       | 2020-02-10T02:50:00Z",
        "20210503                             | 2021-05-03T00:00:00Z",
        "1620036000                           | 2021-05-03T10:00:00Z",
        "1620036000.25                        | 2021-05-03T10:00:00Z",
        "1620036000123                        | 2021-05-03T10:00:00.123Z",
        "5/3/2021                             | 2021-05-03T00:00:00Z",
        "5/3/2021 2:50 PM                     | 2021-05-03T14:50:00Z",
        "5/3/2021 12:00 AM                    | 2021-05-03T00:00:00Z",
        "5/3/2021 12:00 PM                    | 2021-05-03T12:00:00Z",
        "05/03/2021 14:50:01                  | 2021-05-03T14:50:01Z",
        "2021年05月03日 10:00                   | 2021-05-03T10:00:00Z",
        "2021年5月3日10时30分                   | 2021-05-03T10:30:00Z",
        "2021年5月3日                           | 2021-05-03T00:00:00Z",
        "Wed Oct 10 20:19:24 +0000 2018       | 2018-10-10T20:19:24Z",
        "Tue May 31 17:46:55 +0800 2011       | 2011-05-31T09:46:55Z",
        "Tue, 3 Jun 2008 11:05:30 GMT         | 2008-06-03T11:05:30Z",
        "26 May 2015                          | 2015-05-26T00:00:00Z",
        "08:44, 04-Jul-2022                   | 2022-07-04T08:44:00Z",
        "2022-03-27 11:01:45                  | 2022-03-27T11:01:45Z",
        "Updated: 2022-05-14 08:13            | 2022-05-14T08:13:00Z",
        "Published: Mar 30, 2022 08:57 PM     | 2022-03-30T20:57:00Z",
        "Published: Jun 07, 2022 11:16 AM Updated: Jun 07, 2022 11:12 AM | 2022-06-07T11:16:00Z",
        "2022-07-30T23:17:23.000Z             | 2022-07-30T23:17:23Z",
        "3:36 PM · Jan 24, 2020               | 2020-01-24T15:36:00Z",
        "7:32 AM · Mar 3, 2020·Sprinklr       | 2020-03-03T07:32:00Z",
        "5:10 PM · Jan 22, 2020 from Hong Kong| 2020-01-22T17:10:00Z",
      })
  void readsEveryShapeThatExportsAndSitesPrint(String printed, Instant instant) {
    assertThat(Dates.parse(printed, ZoneOffset.UTC)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "3分钟前",
        "1.22E+18",
        "2:26 AM · Jan 22, 202",
        "7:03 AM · Feb 14",
        "2021-02-30",
        "31/12/2021",
        "2021-05-03 25:00",
        "2021-05-03 10:00:60",
        "2021-05-03T10:00:00+19:00",
        "2021-05-03T10:00:00.",
        "2021-05-03T10:00:00.1234567890Z",
        "2021-05-0310:00",
        "2021-05-03 10:00:00 CST",
        "12",
        "99999999",
        "Paul Page",
        "99999999999999",
      })
  void refusesWhatItCannotRead(String printed) {
    assertThatThrownBy(() -> Dates.parse(printed, ZoneOffset.UTC))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("'" + printed + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-05-03",
        "2021-05-03 10:00",
        "2021-05-03T10:00:07",
        "2021-05-03T10:00:07.5",
        "2021-05-03T10:00:07.123Z",
        "2021-05-03T10:00Z",
        "2021-05-03T10:00:07+0800",
        "2021-05-03T10:00:07-03:30",
        "2021-05-03 10:00:07 EST",
      })
  void timesInTheirPlainShapeAreReadAsByThePattern(String printed) {
    ZoneId vienna = ZoneId.of("Europe/Vienna");

    assertThat(PlainTime.read(printed, vienna))
        .isNotNull()
        .isEqualTo(DateShape.YEAR_FIRST.read(printed, vienna).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wed Oct 10 20:19:24 +0000 2018", "Tue May 31 17:46:55 +0800 2011"})
  void timesOfTwitterAreReadAsByThePattern(String printed) {
    assertThat(TwitterTime.read(printed))
        .isNotNull()
        .isEqualTo(DateShape.TWITTER_API.read(printed, ZoneOffset.UTC).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed Okt 10 20:19:24 +0000 2018",
        "Wed Oct 10 20:19:24 GMT00 2018",
        "Wed Oct 32 20:19:24 +0000 2018",
        "Wed Oct 10 20:19:24 +9900 2018",
      })
  void timesThatOnlyLookLikeTwittersAreRefused(String printed) {
    assertThatThrownBy(() -> Dates.parse(printed, ZoneOffset.UTC)).isInstanceOf(BadInput.class);
  }

  @Test
  void aTimeWithoutZoneIsInTheZoneGivenAndOneWithZoneIsNot() {
    ZoneId beijing = ZoneId.of("Asia/Shanghai");

    assertThat(Dates.parse("2021-05-03 10:00", beijing)).isEqualTo("2021-05-03T02:00:00Z");
    assertThat(Dates.parse("2021年5月3日", beijing)).isEqualTo("2021-05-02T16:00:00Z");
    assertThat(Dates.parse("2021-05-03T10:00:00Z", beijing)).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(Dates.parse("1620036000", beijing)).isEqualTo("2021-05-03T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "null", "None", "NaN", "NaT", "\uFEFF", "empty"})
  void anEmptyCellIsNoTime(String printed) {
    assertThat(Dates.parseIfPresent(printed, ZoneOffset.UTC)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-05-03T10:00:00+08:00",
        "2021-05-03 10:00:00 EDT",
        "2021-05-03T10:00:00.123-0330",
        "Tue May 31 17:46:55 +0800 2011",
        "Tue May 31 17:46:55 +0030 2011",
        "Tue, 3 Jun 2008 11:05:30 HKT",
        "5/3/2021 2:50:11 PM PST"
      })
  void aZoneOtherThanUtcIsNoticed(String printed) {
    assertThat(Dates.tellsZone(printed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-05-03T10:00:00Z",
        "2021-05-03T10:00:00+00:00",
        "2021-05-03T10:00:00+0000",
        "Wed Oct 10 20:19:24 +0000 2018",
        "2021-05-03 10:00:00 UTC",
        "2021-05-03 10:00:00",
        "1620036000123"
      })
  void utcAndNoZoneAreNot(String printed) {
    assertThat(Dates.tellsZone(printed)).isFalse();
  }

  @Test
  void blanksOfAnyScriptAndByteOrderMarksAroundATimeDoNotMatter() {
    assertThat(Dates.parse("\uFEFFFri Mar 06 23:19:18 +0000 2020\u00A0", ZoneOffset.UTC))
        .isEqualTo("2020-03-06T23:19:18Z");
    assertThat(Dates.parse("\u30002021-05-03 ", ZoneOffset.UTC)).isEqualTo("2021-05-03T00:00:00Z");
  }

  @Test
  void monthNamesAreReadUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Dates.parse("APRIL 5, 2022", ZoneOffset.UTC)).isEqualTo("2022-04-05T00:00:00Z");
    } finally {
      Locale.setDefault(before);
    }
  }
}
