package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformsTest {
  @ParameterizedTest
  @CsvSource({
    "https://x.com/ann/status/1,twitter",
    "https://www.twitter.com/ann,twitter",
    "https://t.me/teahouse/41,telegram",
    "https://m.weibo.cn/detail/1,weibo",
    "https://www.threads.net/@tea,threads",
    "https://vm.TikTok.com/a,tiktok",
    "https://localhost/a,localhost",
    "not an address,",
    "'',",
    "http://[x,"
  })
  void onePlatformHasOneNameWhateverItsDomain(String url, String platform) {
    assertThat(Platforms.at(url)).isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({"tiktok-comments,tiktok", "x.com,twitter", "9gag.com,9gag", ".com,''", "'',''"})
  void domainsThatNameAPlatformAreShortened(String host, String platform) {
    assertThat(Platforms.ofHost(host)).isEqualTo(platform);
  }
}
