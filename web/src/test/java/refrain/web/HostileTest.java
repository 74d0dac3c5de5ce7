package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.web.cli.DemoDesk;

/** Hostile posts, narratives, statements, reasons and file names on a real desk, by wording. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {
  private static final String SCRIPT = "<script>alert('ran')</script><img src=x onerror=alert(1)>";
  private static final String PLATFORM = "\u202Emargelet<b>" + "w".repeat(300);
  private static final String OVERRIDE = "\u202Egnirts\u202C \u2066way";
  private static final String TITLE =
      "=1+1 " + SCRIPT + OVERRIDE + " Z\u0321\u0357\u035B\u0343 " + "long".repeat(90);
  private static final String SAID =
      "Gun violence in America never ends " + SCRIPT + OVERRIDE + " مرحبا עברית";

  private static final String FOREIGN =
      "main :is(img, iframe, object, embed, form[action^='http'], script:not([src^='/assets/']), a[href^='javascript' i], [onerror], [onload])";

  /** A cell that a spreadsheet would take for a formula. */
  private static final Pattern FORMULA =
      Pattern.compile("(?m)(?:^|,)\"?[=+@\\t\\r-](?![\\d.]+\"?,)");

  private @Nullable Chromium browser;
  private @Nullable DemoDesk desk;
  private final List<String> pages = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    browser = Chromium.start();
    desk = DemoDesk.empty(folder);
    try (Sender sender = new Sender(address())) {
      sender.form(
          "/corpus/narratives",
          "id=guns&summary_en=" + encode(SAID) + "&title_en=" + encode(TITLE));
      sender.form(
          "/corpus/statements",
          "text=%s&outlet=%s&speaker=%s&kind=gist&outlet_kind=newspaper&lang=en&narratives=guns&reason=%s"
              .formatted(encode(SAID), encode(SCRIPT), encode(OVERRIDE), encode(SCRIPT)));
      String job = sender.send("name=" + encode(SCRIPT + ".jsonl") + "&collection=h", lines());
      sender.await(job);
      String waiting = sender.send("name=" + encode(TITLE) + "&start=false&collection=h", table());
      String post = json("/api/v1/posts?size=1&narrative=guns").at("/posts/0/post/id").asText();
      String id = encode(post);
      sender.form(
          "/judgements",
          "verdict=confirm&narrative=guns&back=/&post=" + id + "&reason=" + encode(TITLE));
      sender.form("/searches", "address=/posts&back=/&name=" + encode(SCRIPT + OVERRIDE));
      name(id, job, waiting);
    }
  }

  private void name(String post, String job, String waiting) throws IOException {
    String act = json("/journal.json").at("/acts/0/id").asText();
    String statement = json("/narratives/guns.json").at("/statements/0/id").asText();
    String pair = "post=" + post + "&narrative=guns&statement=" + statement;
    String account = "telegram/" + encode("\u202Eevil\"onmouseover=\"alert(5)0");
    pages.addAll(
        List.of(
            "/",
            "/posts",
            "/posts?narrative=guns&min_score=0.0",
            "/posts?q=" + encode(SAID),
            "/posts?statement=" + statement,
            "/posts?copies=" + post,
            "/posts?like=" + post,
            "/compare?" + pair,
            "/narratives/guns?min_score=0",
            "/statements/" + statement,
            "/accounts/" + account,
            "/accounts/" + encode(PLATFORM) + "/ana",
            "/overview?min_score=0",
            "/overview?by=account&min_score=0",
            "/overview?by=outlet",
            "/review?min_score=0",
            "/review?state=mine",
            "/review/figures",
            "/corpus",
            "/corpus/statements?q=gun",
            "/corpus/narratives/guns/edit?suggest=true",
            "/corpus/statements/" + statement + "/edit",
            "/journal",
            "/journal/" + act,
            "/collections",
            "/collections/h/rejects",
            "/import",
            "/import/" + job,
            "/import/" + waiting));
    for (JsonNode hit : json("/api/v1/posts?size=50&collection=h&collapse=false").get("posts"))
      pages.add("/posts/" + encode(hit.at("/post/id").asText()));
    files.addAll(
        List.of(
            "/posts.csv?collapse=false",
            "/narratives/guns/statements.csv",
            "/compare.csv?" + pair,
            "/overview.csv?by=account&min_score=0",
            "/judgements.csv"));
  }

  @AfterAll
  void stop() throws IOException {
    if (desk != null) desk.close();
    if (browser != null) browser.close();
  }

  private String address() {
    return Objects.requireNonNull(desk).address();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /**
   * Returns the posts as a file, with a word of 100,000 letters more, a platform whose name hides
   * something, and one that is no post.
   */
  private static String lines() {
    StringBuilder lines = new StringBuilder();
    for (Post post : HostilePosts.all()) lines.append(NativeJson.write(post)).append('\n');
    ObjectNode word = NativeJson.mapper().createObjectNode();
    word.put("id", "word").put("platform", "telegram").put("collection", "h");
    word.put("text", "Gun violence " + "啊".repeat(50_000) + "W".repeat(100_000));
    lines.append(word).append('\n');
    word.put("platform", PLATFORM).put("text", "Gun violence");
    word.putObject("account").put("handle", "ana");
    return lines.append(word).append("\n{\"id\":\"" + SCRIPT + "\"}\n").toString();
  }

  /** Returns a table whose columns and cells would like to be more. */
  private static String table() {
    return "\"" + SCRIPT + "\",=cmd," + OVERRIDE + "\n\"=1+1\"," + SCRIPT + "," + "w".repeat(5_000);
  }

  private String text(String path) throws IOException {
    try {
      return desk().send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private Getter desk() {
    return request -> {
      try (var http = java.net.http.HttpClient.newHttpClient()) {
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(request.uri().toString()).isEqualTo(200);
        return answer.body();
      }
    };
  }

  private interface Getter {
    String send(HttpRequest request) throws IOException, InterruptedException;
  }

  private JsonNode json(String path) throws IOException {
    return RunningServer.read(text(path));
  }

  @Test
  void isInertAndStaysInItsPlaceOnEveryPage() {
    for (int width : new int[] {1280, 640, 390})
      try (Visit visit =
          new Visit(
              Objects.requireNonNull(browser),
              address(),
              new Browser.NewContextOptions().setViewportSize(width, 900))) {
        assertThat(pages.stream().flatMap(path -> flaws(visit, path).stream()))
            .as(width + " px")
            .isEmpty();
      }
  }

  private static List<String> flaws(Visit visit, String path) {
    Page page = visit.go(path);
    List<String> flaws = new ArrayList<>();
    if (visit.count(FOREIGN) > 0) flaws.add(path + " holds what is foreign");
    String text = page.locator("body").innerText();
    int hidden = text.indexOf('\u202E');
    if (hidden >= 0) flaws.add(path + " turns text: " + around(text, hidden));
    Number wide = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (wide.intValue() > 0) flaws.add(path + " scrolls sideways by " + wide);
    if (!page.locator("h1").first().isVisible()) flaws.add(path + " has no title");
    return flaws;
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 20));
  }

  @Test
  void isInertInEveryFile() throws IOException {
    for (String path : files)
      assertThat(text(path))
          .as(path)
          .doesNotContainPattern(FORMULA)
          .doesNotContain("\u202E", "\u2066")
          .contains("attribution");
  }
}
