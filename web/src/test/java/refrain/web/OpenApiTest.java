package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import refrain.web.api.Metrics;
import refrain.web.api.OpenApi;
import refrain.web.query.Holdings;

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
    Set<String> routes = new TreeSet<>();
    Fixtures fixtures = RunningServer.FIXTURES;
    MemoryEngine engine = new MemoryEngine(java.util.List.of(), fixtures.corpus());
    try (Metrics metrics = new Metrics(engine)) {
      Javalin.create(
          config -> {
            config.events.handlerAdded(
                h -> {
                  String path = h.getPath().replace('<', '{').replace('>', '}');
                  if (h.getHttpMethod().isHttpMethod()
                      && !path.equals("/")
                      && PAGES.stream().noneMatch(path::startsWith))
                    routes.add(h.getHttpMethod().name() + " " + path);
                });
            Server.configure(
                config, new Holdings(engine, fixtures.curation()), ServerOptions.local(0), metrics);
          });
    }
    return routes;
  }
}
