package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import refrain.corpora.NativeJson;

class JsonPathsTest {
  private static final Targets TARGETS =
      new Targets("records")
          .add("text", "data.note.text", "data.text")
          .add("links", "data.urls[].long", "data.urls[].short");

  private final JsonPaths table = new JsonPaths(TARGETS);

  @Test
  void thePreferredPathThatHoldsSomethingIsTakenWhateverTheOrderOfFields() {
    assertThat(text("{'data':{'note':{'text':'long'},'text':'cut'}}")).isEqualTo("long");
    assertThat(text("{'data':{'text':'cut','note':{'text':'long'}}}")).isEqualTo("long");
    assertThat(text("{'data':{'text':'cut','note':{'text':' '}}}")).isEqualTo("cut");
    assertThat(text("{'data':{'text':'cut','note':'none'}}")).isEqualTo("cut");
    assertThat(text("{'data':['text']}")).isNull();
  }

  @Test
  void whatIsNotTakenIsLeftWithItsPathAndArraysStayWhole() {
    JsonPaths.Found row =
        json(
            "{'id':1,'data':{'text':'cut','note':{'text':'long','by':{'n':1}},'urls':[{'short':'s'}],'none':{}}}");

    assertThat(rest(row))
        .isEqualTo(
            Map.of(
                "id", "1",
                "data.text", "cut",
                "data.note.by", "{\"n\":1}",
                "data.urls", "[{\"short\":\"s\"}]"));
    assertThat(table.cell(1).apply(row)).isEqualTo("s");
  }

  @Test
  void anObjectThatSomethingIsReadFromIsTakenApart() {
    JsonPaths.Found row = json("{'chat':{'id':7,'name':'c'}}");

    assertThat(rest(row)).containsOnlyKeys("chat");
    assertThat(table.column("chat.id").of(row)).isEqualTo("7");
    assertThat(rest(row)).containsOnlyKeys("chat.id", "chat.name");
  }

  private Map<String, String> rest(JsonPaths.Found row) {
    return table.rest(new UsedColumns()).apply(row);
  }

  private String text(String row) {
    return table.cell(0).apply(json(row));
  }

  private JsonPaths.Found json(String quoted) {
    return table.in(NativeJson.parse(quoted.replace('\'', '"')));
  }
}
