package refrain.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import refrain.web.api.OpenApi;

/** The OpenAPI document as a page to read. */
public record DocsView(List<Route> routes) {
  /** One method of one path. */
  public record Route(
      String method,
      String path,
      String summary,
      String description,
      List<Parameter> parameters,
      String body,
      String example) {}

  /** A parameter and what it takes. */
  public record Parameter(String name, boolean required, String description) {}

  static DocsView read() {
    JsonNode document = OpenApi.document();
    List<Route> routes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties())
      for (Map.Entry<String, JsonNode> method : path.getValue().properties())
        routes.add(route(document, path.getKey(), method.getKey(), method.getValue()));
    return new DocsView(routes);
  }

  private static Route route(JsonNode document, String path, String method, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode p : operation.path("parameters"))
      parameters.add(parameter(resolved(document, p)));
    return new Route(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(""),
        operation.path("description").asText(""),
        parameters,
        example(operation.at("/requestBody/content")),
        example(operation.at("/responses/200/content")));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static Parameter parameter(JsonNode p) {
    return new Parameter(
        p.get("name").asText(),
        p.path("required").asBoolean(false),
        p.path("description").asText(""));
  }

  private static String example(JsonNode content) {
    for (JsonNode media : content) {
      JsonNode example = media.path("example");
      if (!example.isMissingNode())
        return example.isTextual() ? example.asText() : example.toPrettyString();
    }
    return "";
  }
}
