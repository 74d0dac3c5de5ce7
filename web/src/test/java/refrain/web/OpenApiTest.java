package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import refrain.web.api.OpenApi;

class OpenApiTest {
  private static final Set<String> PAGES =
      Set.of(
          "/assets",
          "/favicon",
          "/docs",
          "/method",
          "/posts",
          "/narratives/",
          "/collections",
          "/compare",
          "/accounts",
          "/overview",
          "/searches",
          "/corpus",
          "/statements/",
          "/sign-in",
          "/tokens",
          "/sign-out",
          "/index.json",
          "/judgements",
          "/journal",
          "/import",
          "/review",
          "/recalibration");

  @Test
  void describesEveryRouteThatIsThereAndNoOther() {
    Set<String> described = new TreeSet<>();
    OpenApi.document()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        m ->
                            described.add(
                                m.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    assertThat(described).isEqualTo(registered());
  }

  @Test
  void pointsOnlyAtSchemasThatItHolds() {
    JsonNode document = OpenApi.document();
    document
        .findValuesAsText("$ref")
        .forEach(ref -> assertThat(document.at(ref.substring(1)).isObject()).as(ref).isTrue());
  }

  private static Set<String> registered() {
    return Routes.registered().stream()
        .map(route -> route.replace('<', '{').replace('>', '}'))
        .filter(route -> !route.endsWith(" /"))
        .filter(route -> PAGES.stream().noneMatch(route.split(" ")[1]::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
