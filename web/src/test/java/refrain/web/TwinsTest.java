package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each page names its JSON twin, which is at its own address with {@code .json} behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinsTest {
  /** What a browser shows and has no twin, and why. */
  private static final Map<String, String> WITHOUT =
      Map.of(
          "GET /sign-in", "it asks who is there and tells nothing",
          "GET /compare.html", "it is a file to keep, and its page has /compare.json");

  private static final Pattern TWIN =
      Pattern.compile("<link rel=\"alternate\" type=\"application/json\" href=\"([^\"]+)\">");
  private static final String STATEMENT =
      "{\"outlet\":\"外交部\",\"text\":\"先查德特里克堡\",\"lang\":\"zh\",\"narratives\":[\"lab\"]}";
  private static final String NARRATIVE =
      "{\"id\":\"lab\",\"title\":{\"en\":\"The lab\"},\"summary\":{\"en\":\"It came from there\"}}";

  private final Map<String, String> examples = new TreeMap<>();
  private ServedWorkspace served;
  private RunningServer server;

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    served = ServedWorkspace.open(folder.resolve("w"));
    server = served.server();
    String post =
        "{\"id\":\"1\",\"platform\":\"x\",\"account\":{\"handle\":\"ana\"},\"text\":\"查德特里克堡\"}\n{}\n";
    JsonNode job =
        RunningServer.read(
            served.upload("name=a.jsonl&collection=may", post.getBytes(UTF_8)).body());
    served.ended(job.get("id").asText());
    written("/api/v1/narratives", NARRATIVE);
    JsonNode said = written("/api/v1/statements", STATEMENT);
    String merge = merge(server.get("/journal.jsonl").body());
    String statement = said.at("/statement/id").asText();
    examples.put("GET /journal/merges/{id}", merge);
    examples.put("GET /posts/<id>", "/posts/x:1");
    examples.put("GET /narratives/{id}", "/narratives/lab");
    examples.put("GET /corpus/narratives/{id}/edit", "/corpus/narratives/lab/edit");
    examples.put("GET /statements/{id}", "/statements/" + statement);
    examples.put("GET /corpus/statements/{id}/edit", "/corpus/statements/" + statement + "/edit");
    examples.put("GET /journal/{act}", "/journal/" + said.get("act").asText());
    examples.put("GET /accounts/{platform}/<id>", "/accounts/x/ana");
    examples.put("GET /collections/<id>/rejects", "/collections/may/rejects");
    examples.put("GET /import/{id}", "/import/" + job.get("id").asText());
    examples.put("GET /compare", "/compare?post=x:1&statement=" + statement);
  }

  @AfterAll
  void close() throws Exception {
    served.close();
  }

  private JsonNode written(String path, String json) {
    return RunningServer.read(server.post(path, json, "Content-Type", "application/json").body());
  }

  private String merge(String journal) throws Exception {
    try (Sender sender = new Sender(server.url(""))) {
      return sender.upload("/journal/merge", "journal", "ana.jsonl", journal);
    }
  }

  @Test
  void isThereForEveryPage() {
    int pages = 0;
    for (String route : Routes.registered()) {
      if (!pageLike(route) || WITHOUT.containsKey(route)) continue;
      String path = examples.getOrDefault(route, example(route));
      HttpResponse<String> answer = server.get(path, "Accept", "text/html");
      if (!html(answer)) continue;
      assertThat(answer.statusCode()).as("%s needs an example here", route).isEqualTo(200);
      assertThat(twin(answer)).as(route).hasValue(beside(path));
      isJson(beside(path));
      pages++;
    }
    assertThat(pages).isGreaterThan(20);
  }

  private static boolean pageLike(String route) {
    return route.startsWith("GET ") && !route.matches("GET /(api|assets)/.*|.*\\.(?!html)[a-z]+");
  }

  private static String example(String route) {
    return route.substring(4).replaceAll("[{<][^}>]*[}>]", "nope");
  }

  private void isJson(String path) {
    HttpResponse<String> twin = server.get(path, "Accept", "text/html");
    assertThat(twin.statusCode()).as(path).isEqualTo(200);
    assertThat(twin.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(RunningServer.read(twin.body())).as(path).isNotEmpty();
  }

  @Test
  void isMissingOnlyWhereThisListSaysWhy() {
    assertThat(Routes.registered()).containsAll(WITHOUT.keySet());
    assertThat(twin(server.get("/compare.html" + query("GET /compare")))).isEmpty();
  }

  private String query(String route) {
    String path = examples.getOrDefault(route, "");
    return path.substring(path.indexOf('?'));
  }

  private static boolean html(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static Optional<String> twin(HttpResponse<String> page) {
    Matcher link = TWIN.matcher(page.body());
    return link.find() ? Optional.of(link.group(1).replace("&amp;", "&")) : Optional.empty();
  }

  /** Returns the address with {@code .json} behind its path; the desk's is {@code /index.json}. */
  private static String beside(String address) {
    if (address.equals("/")) return "/index.json";
    int query = address.indexOf('?');
    return query < 0
        ? address + ".json"
        : address.substring(0, query) + ".json" + address.substring(query);
  }
}
