package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Journal;
import refrain.web.cli.DemoDesk;

/** Every page against the rules of WCAG 2.2 AA that axe-core can check, in each of its looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  static final List<String> PAGES =
      List.of(
          "/",
          "/posts?q=gun+violence",
          "/posts?q=nothing+like+this+anywhere&min_score=1",
          "/posts/twitter:t002",
          "/posts?statement=gun-zh-1&min_score=0.1",
          "/posts?like=weibo:t004&platform=twitter",
          "/narratives/us-gun-violence",
          "/compare?post=twitter:t002&statement=gun-en-1&narrative=us-gun-violence",
          "/accounts/twitter/plain_facts",
          "/accounts/facebook/Kitchen%20Table?min_score=0.3",
          "/review",
          "/review?narrative=us-wars&lang=en",
          "/review?state=disputed",
          "/review/figures",
          "/overview?by=account&min_score=0.3",
          "/overview?by=lang&cite=p7-00000000.s8-00000000.m00000000",
          "/corpus",
          "/corpus?retired=true",
          "/corpus/statements?lang=zh",
          "/corpus/narratives/new",
          "/corpus/narratives/us-wars/edit?suggest=true",
          "/corpus/statements/gun-en-1/edit",
          "/statements/gun-en-1",
          "/journal",
          "/journal/merge",
          "/collections",
          "/collections/spring/rejects",
          "/import",
          "/tokens",
          "/method",
          "/docs",
          "/nowhere");

  private static final List<String> EMPTY =
      List.of("/", "/posts", "/overview", "/review", "/review/figures", "/corpus", "/collections");

  private static final int WIDE = 1280;
  private static final int PHONE = 390;

  private static final String BROKEN =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return found.violations.flatMap(rule => rule.nodes.map(node =>
          rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary));
      }""";

  private final RunningServer server = RunningServer.start();
  private final String axe;
  private @Nullable Chromium browser;

  AccessibilityTest() throws IOException {
    try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), UTF_8);
    }
  }

  @BeforeAll
  void start() {
    browser = Chromium.start();
  }

  @AfterAll
  void stop() {
    if (browser != null) browser.close();
    server.close();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void breaksNoRule(String path) {
    check(path);
  }

  @Test
  void breaksNoRuleWhileAJournalIsMerged() throws Exception {
    try (Sender sender = new Sender(server.url(""))) {
      check(sender.upload("/journal/merge", "journal", "a.jsonl", colleague()));
      String act = server.json("/journal.json").at("/acts/0/id").asText();
      check("/journal/" + act);
    }
  }

  /** Returns a journal that names a narrative otherwise than ours. */
  private static String colleague() {
    Narrative wars =
        new Narrative(
            new NarrativeId("us-wars"), new Bilingual("War", "战争"), new Bilingual("claim", ""));
    Entry entry = new Entry(Instant.EPOCH, "jonas", new Entry.Change.PutNarrative(wars));
    return Journal.line(entry) + "\n";
  }

  @Test
  void breaksNoRuleWhereNothingIsHeldNorWhileFilesAreImported(@TempDir Path folder)
      throws Exception {
    try (DemoDesk desk = DemoDesk.empty(folder);
        Sender sender = new Sender(desk.address())) {
      for (String path : EMPTY) checkAt(desk.address(), path);
      String waiting = sender.send("name=a.csv&start=false&collection=a", Exports.march());
      String ended = sender.send("name=b.csv&collection=b", Exports.april());
      sender.await(ended);
      for (String path :
          List.of("/import/" + waiting, "/import/" + ended, "/collections/b/rejects"))
        checkAt(desk.address(), path);
    }
  }

  @Test
  void breaksNoRuleWhereOneSignsIn() {
    try (RunningServer guarded = RunningServer.start(Users.options())) {
      checkAt(guarded.url(""), "/sign-in");
    }
  }

  private void check(String path) {
    checkAt(server.url(""), path);
  }

  private void checkAt(String address, String path) {
    check(address, path, "en", ColorScheme.LIGHT, WIDE);
    check(address, path, "zh", ColorScheme.DARK, PHONE);
  }

  private void check(String address, String path, String language, ColorScheme scheme, int width) {
    try (BrowserContext context =
        Objects.requireNonNull(browser)
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setColorScheme(scheme)
                    .setViewportSize(width, 900))) {
      context.setDefaultTimeout(Chromium.PATIENCE);
      Page page = context.newPage();
      page.navigate(address + path + (path.contains("?") ? "&" : "?") + "ui=" + language);
      page.evaluate(axe);
      assertThat((List<?>) page.evaluate(BROKEN)).as("%s %s %s", path, language, scheme).isEmpty();
    }
  }
}
