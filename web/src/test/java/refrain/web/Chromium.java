package refrain.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser that stands on this machine, driven as a person would; nothing is downloaded. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  /** How long anything is waited for, in ms; long, since a machine may have much else to do. */
  static final double PATIENCE = 90_000;

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /**
   * Starts it. A machine where it cannot be installed sets {@code REFRAIN_NO_BROWSER=1}, and the
   * tests are skipped and say so.
   */
  static Chromium start() {
    assumeTrue(
        !"1".equals(System.getenv("REFRAIN_NO_BROWSER")),
        "REFRAIN_NO_BROWSER=1: browser tests are left out");
    Path program =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "the browser tests need Chromium: run 'apt-get install chromium' or './refrain test' as root, or set REFRAIN_NO_BROWSER=1 where it cannot be installed"));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(FLAGS)
                    .setTimeout(PATIENCE)));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
