package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import refrain.corpora.NativeJson;

class JsonDocumentTest {
  private static final Places CHATS =
      new Places(Set.of("messages", "chats.list.messages"), Set.of("name", "chats.list.name"));

  @Test
  void anArrayOverManyLinesIsCutIntoItsElements() throws IOException {
    assertThat(read("[\n {\"a\": 1},\n {\"a\": \"]}\\\"\"}\r\n]\n", Places.WHOLE))
        .containsExactly("{\"a\": 1}", "{\"a\": \"]}\\\"\"}");
  }

  @Test
  void severalDocumentsInARowAreReadToo() throws IOException {
    assertThat(read("{\n\"a\":1}\n{\"a\":\n2}[{\"a\":3}]", Places.WHOLE))
        .containsExactly("{\n\"a\":1}", "{\"a\":\n2}", "{\"a\":3}");
  }

  @Test
  void recordsAreFoundAtTheirPlacesAndElsewhereNothingIs() throws IOException {
    String json =
        """
        {"about": "{", "name": "outer", "contacts": {"list": [{"messages": [{"no": 1}]}]},
         "chats": {"list": [
           {"name": "α", "id": 1, "messages": [{"m": 1}, {"m": 2}]},
           {"name": null, "id": 2, "messages": [{"m": 3}]}]}}
        """;
    JsonDocument document = document(json, CHATS);
    List<String> found = new ArrayList<>();
    while (document.next())
      found.add(
          document.notes().get("name")
              + Objects.requireNonNullElse(document.notes().get("chats.list.name"), "-")
              + document.text());

    assertThat(found).containsExactly("outerα{\"m\": 1}", "outerα{\"m\": 2}", "outer-{\"m\": 3}");
    assertThat(document.line()).isEqualTo(3);
  }

  @Test
  void whatIsNoObjectIsHandedOutAllTheSame() throws IOException {
    assertThat(read("[1, [2, [3]], \"x\", null, {}]", Places.WHOLE))
        .containsExactly("1", "[2, [3]]", "\"x\"", "null", "{}");
  }

  @Test
  void aRecordOfAnyDepthIsCutOutWithoutRecursion() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(read("[{\"a\":" + deep + "},{\"b\":1}]", Places.WHOLE))
        .containsExactly("{\"a\":" + deep + "}", "{\"b\":1}");
    assertThat(read("{\"x\":" + deep + ",\"messages\":[{}]}", CHATS)).containsExactly("{}");
  }

  @Test
  void aRecordThatIsTooLongIsPassedOverAndTheNextIsRead() throws IOException {
    String value = "]}{[".repeat(CharWindow.MAX / 3);
    JsonDocument document = document("[{\"a\":\"" + value + "\"},{\"b\":1}]", Places.WHOLE);

    assertThat(document.next()).isTrue();
    assertThat(document.flaw()).contains("record of %,d characters".formatted(value.length() + 8));
    assertThat(document.raw()).hasSize(Reject.MAX_RAW);
    assertThat(document.next()).isTrue();
    assertThat(document.text()).isEqualTo("{\"b\":1}");
    assertThat(document.next()).isFalse();
  }

  @Test
  void anEndlessValueThatIsNoRecordIsPassedOver() throws IOException {
    String value = "x".repeat(CharWindow.MAX * 2);

    assertThat(read("{\"name\":\"" + value + "\",\"messages\":[{\"m\":1}]}", CHATS))
        .containsExactly("{\"m\":1}");
  }

  @Test
  void aDocumentThatBreaksOffYieldsWhatIsCompleteAndSaysSo() throws IOException {
    JsonDocument document = document("{\"messages\":[{\"m\":1},{\"m\":2", CHATS);

    assertThat(document.next()).isTrue();
    assertThat(document.flaw()).isNull();
    assertThat(document.next()).isTrue();
    assertThat(document.flaw()).contains("never close");
    assertThatThrownBy(document::next).isInstanceOf(IOException.class).hasMessageContaining("cut");
  }

  @Test
  void bracketsThatDoNotMatchAreReported() {
    assertThatThrownBy(() -> read("{\"messages\":[{}}", CHATS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'}' stands where no object is open");
  }

  @Property
  void findsWhatWasWrittenInWhateverLayout(
      @ForAll("objects") List<String> objects, @ForAll boolean pretty) throws IOException {
    String array = "[" + String.join(",", objects) + "]";
    String json = pretty ? NativeJson.parse(array).toPrettyString() : array;

    assertThat(read(json, Places.WHOLE).stream().map(NativeJson::parse))
        .isEqualTo(objects.stream().map(NativeJson::parse).toList());
  }

  @Property
  void endsOnAnyText(@ForAll("scraps") String text) {
    for (Places places : List.of(Places.WHOLE, CHATS)) {
      JsonDocument document = document(text, places);
      try {
        int steps = 0;
        while (document.next()) assertThat(++steps).isLessThanOrEqualTo(text.length());
      } catch (IOException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  @Provide
  Arbitrary<List<String>> objects() {
    return Arbitraries.strings()
        .withChars("a\"\\{}[],: \n汉😀")
        .ofMaxLength(12)
        .map(s -> NativeJson.mapper().createObjectNode().put(s, s).toString())
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "{", "}", "[", "]", ",", ":", "\"", "\\", "messages", "\"messages\":", "1")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> read(String json, Places places) throws IOException {
    JsonDocument document = document(json, places);
    List<String> found = new ArrayList<>();
    while (document.next()) {
      assertThat(document.flaw()).isNull();
      found.add(document.text());
    }
    return found;
  }

  private static JsonDocument document(String json, Places places) {
    return new JsonDocument(new CharWindow(new StringReader(json)), places, Flaws.NONE);
  }
}
