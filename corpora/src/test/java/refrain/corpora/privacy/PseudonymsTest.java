package refrain.corpora.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Account;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.PostId;

class PseudonymsTest {
  private static final HashKey KEY = new HashKey("0123456789abcdef".getBytes(UTF_8));
  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(KEY);

  private static Post post() {
    return Post.of(new PostId("twitter", "42"), "病毒 @SomeOne says so")
        .account(
            new Account("77001", "张 三 😀", "SomeOne", Instant.parse("2019-01-01T00:00:00Z"), 12L))
        .url("https://twitter.com/someone/status/42")
        .urls(List.of("https://example.org/SomeOne?x=1", "https://example.org/someoneelse"))
        .mentions(List.of("@other", "SOMEONE"))
        .inReplyTo("41")
        .extra(
            Map.of(
                "user_profile_url", "https://example.org/me",
                "client", "web of 77001",
                "follower_count", "12",
                "year", "1770012"))
        .build();
  }

  @Test
  void leavesNothingOfTheAccountOutsideTheText() {
    Post hidden = PSEUDONYMS.of(post());
    String json = NativeJson.write(hidden.with().build()).replace("@SomeOne says", "");
    assertThat(json)
        .doesNotContainIgnoringCase("someone\"")
        .doesNotContainIgnoringCase("/someone/")
        .doesNotContain("\"77001")
        .doesNotContain("张")
        .doesNotContain("example.org/me")
        .doesNotContain("other\"");
  }

  @Test
  void keepsTheTextAndTheMentionsInIt() {
    assertThat(PSEUDONYMS.of(post()).text()).isEqualTo("病毒 @SomeOne says so");
  }

  @Test
  void keepsWhatIsNotAPerson() {
    Post hidden = PSEUDONYMS.of(post());
    assertThat(hidden.id()).isEqualTo(new PostId("twitter", "42"));
    assertThat(hidden.inReplyTo()).isEqualTo("41");
    assertThat(hidden.extra())
        .containsEntry("follower_count", "12")
        .containsEntry("year", "1770012");
    assertThat(hidden.urls()).contains("https://example.org/someoneelse");
    assertThat(hidden.account()).extracting("followers").isEqualTo(12L);
  }

  @Test
  void givesTheSameAccountTheSamePseudonymHoweverItIsWritten() {
    Post hidden = PSEUDONYMS.of(post());
    assertThat(hidden.mentions().get(1)).isEqualTo(PSEUDONYMS.of("twitter", "@someone"));
    assertThat(hidden.account()).extracting("handle").isEqualTo(hidden.mentions().get(1));
    assertThat(PSEUDONYMS.of("weibo", "someone")).isNotEqualTo(PSEUDONYMS.of("twitter", "someone"));
  }

  @Test
  void hidesTheAccountInsideAnIdMadeOfTheContent() {
    PostId id = PostId.ofContent("weibo", "li", "", "口罩");
    Post hidden =
        PSEUDONYMS.of(Post.of(id, "口罩").account(new Account(null, "li", null, null, null)).build());
    assertThat(hidden.id()).isNotEqualTo(id);
    assertThat(hidden.id().local()).matches("sha256-[0-9a-f]{24}");
  }

  @Test
  void dependsOnTheKeyAndOnWherePartsEnd() {
    HashKey other = new HashKey("another key of some length".getBytes(UTF_8));
    assertThat(other.hash("a")).isNotEqualTo(KEY.hash("a")).hasSize(64);
    assertThat(KEY.hash("a", "bc")).isNotEqualTo(KEY.hash("ab", "c"));
  }

  @Property(tries = 200)
  void neverGivesTwoHandlesOnePseudonym(
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String one,
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String other) {
    assertThat(PSEUDONYMS.of("x", one).equals(PSEUDONYMS.of("x", other)))
        .isEqualTo(one.equalsIgnoreCase(other));
  }

  @Test
  void refusesAKeyThatCouldBeGuessed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("k"), "short\n");
    assertThatThrownBy(() -> HashKey.in(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("5 bytes, wanted at least 16");
    assertThatThrownBy(() -> HashKey.in(folder.resolve("none"))).isInstanceOf(BadInput.class);
  }

  @Test
  void makesAKeyOnceAndReadsItAgain(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("key");
    String hash = HashKey.inOrMade(file).hash("a");
    assertThat(HashKey.inOrMade(file).hash("a")).isEqualTo(hash);
    assertThat(HashKey.inOrMade(folder.resolve("b")).hash("a")).isNotEqualTo(hash);
  }
}
