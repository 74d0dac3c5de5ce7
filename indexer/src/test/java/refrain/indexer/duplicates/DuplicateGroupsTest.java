package refrain.indexer.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import refrain.indexer.text.TextAnalyzer;

class DuplicateGroupsTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer();
  private static final String LONG =
      "Officials announced on Monday that the new bridge will be opened to traffic before winter.";

  private final Map<String, Shingles> wordings = new HashMap<>();
  private final DuplicateGroups groups =
      new DuplicateGroups(id -> Optional.ofNullable(wordings.get(id)));

  private Membership join(String id, String text) {
    Fingerprint fingerprint = Fingerprint.of(ANALYZER.normalize(text));
    Membership membership = groups.join(id, fingerprint);
    wordings.put(id, fingerprint.shingles());
    return membership;
  }

  @Test
  void aCopyJoinsTheFirstPost() {
    long first = join("a", LONG).group();
    assertThat(first).isEqualTo(DuplicateGroups.alone("a"));
    assertThat(join("b", LONG).group()).isEqualTo(first);
  }

  @Test
  void caseLinksMentionsAndAddedHashtagsDoNotMatter() {
    long first = join("a", LONG + " https://t.co/one").group();
    assertThat(join("b", "RT @x: " + LONG.toUpperCase(java.util.Locale.ROOT)).group())
        .isEqualTo(first);
    assertThat(join("c", "#Bridge " + LONG + " #News #Winter https://t.co/two").group())
        .isEqualTo(first);
  }

  @Test
  void anotherScriptDoesNotMatter() {
    long first = join("a", "專家表示，新冠病毒的來源問題應該由科學家來研究。").group();
    assertThat(join("b", "专家表示，新冠病毒的来源问题应该由科学家来研究。").group()).isEqualTo(first);
  }

  @Test
  void anEditedCopyJoins() {
    long first = join("a", LONG).group();
    assertThat(join("b", LONG.replace("Monday", "Sunday")).group()).isEqualTo(first);
  }

  @Test
  void anotherTextDoesNot() {
    join("a", LONG);
    assertThat(join("b", "The new bridge was closed again because of storms.").group())
        .isEqualTo(DuplicateGroups.alone("b"));
  }

  @Test
  void aPostThatLinksTwoGroupsJoinsTheClosestAndLeavesThemTwo() {
    String tail = " It will save commuters about forty minutes a day, said the mayor.";
    Membership a = join("a", LONG + tail);
    Membership b = join("b", LONG + tail.replace("forty minutes a day", "an hour and a half"));
    Membership c = join("c", LONG + tail.replace("forty minutes", "fourteen minutes"));
    assertThat(c.group()).isEqualTo(a.group());
    assertThat(join("d", LONG + tail).group()).isEqualTo(a.group());
    assertThat(b.group()).isIn(a.group(), DuplicateGroups.alone("b"));
  }

  @Test
  void postsWithoutWordsStayAlone() {
    assertThat(join("a", "😷").group()).isEqualTo(DuplicateGroups.alone("a"));
    assertThat(join("b", "😷").group()).isEqualTo(DuplicateGroups.alone("b"));
  }

  @Test
  void whatWasWrittenIsFoundAgain() {
    Membership written = join("a", LONG);
    DuplicateGroups restored = new DuplicateGroups(id -> Optional.ofNullable(wordings.get(id)));
    Membership read = Membership.of(written.name(), written.stored());
    restored.restore("a", read);
    restored.restore("a-copy", read);
    Fingerprint edited = Fingerprint.of(ANALYZER.normalize(LONG.replace("Monday", "Sunday")));
    assertThat(restored.join("b", edited).group()).isEqualTo(written.group());
    Fingerprint same = Fingerprint.of(ANALYZER.normalize(LONG));
    assertThat(restored.join("c", same).group()).isEqualTo(written.group());
  }

  @Test
  void aPostThatIsGoneIsNotComparedWith() {
    join("a", LONG);
    wordings.clear();
    assertThat(join("b", LONG.replace("Monday", "Sunday")).group())
        .isEqualTo(DuplicateGroups.alone("b"));
  }

  @Test
  void groupsAreWrittenAsSixteenDigits() {
    assertThat(new Membership(-1, new byte[0]).name()).isEqualTo("ffffffffffffffff");
    assertThat(new Membership(15, new byte[0]).name()).isEqualTo("000000000000000f");
  }
}
