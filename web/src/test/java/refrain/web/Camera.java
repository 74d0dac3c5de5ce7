package refrain.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Photographs pages in four looks, and notes what a page should not do while it is looked at. */
final class Camera implements AutoCloseable {
  /** Of the page's own pixels, so that a picture of a whole page stays near 60 kB. */
  private static final double SCALE =
      Double.parseDouble(System.getProperty("refrain.scale", "0.7"));

  private static final int QUALITY = 55;
  private static final int TALLEST = 1350;

  /** The width of A4, in pixels of the page. */
  private static final int PAPER = 794;

  private static final String TOP =
      "part => Math.floor(part.getBoundingClientRect().top + scrollY) - 24";

  /** How much of a page's text may come from scripts. */
  private static final double BY_SCRIPTS = 0.1;

  /** A sum of layout shifts that nobody sees; 0.1 is what is called good (web.dev/cls). */
  private static final double JUMP = 0.02;

  private static final String COUNT_JUMPS =
      """
      window.jumps = 0;
      new PerformanceObserver(list => list.getEntries().forEach(e => {
        if (!e.hadRecentInput) window.jumps += e.value;
      })).observe({type: 'layout-shift', buffered: true});""";

  private final Map<Look, BrowserContext> contexts = new EnumMap<>(Look.class);
  private final BrowserContext plain;
  private final Path folder;
  private final List<String> flaws = new ArrayList<>();

  /** Characters of the page as it was last looked at in the light. */
  private int seen;

  /** How a page is looked at. */
  enum Look {
    LIGHT("en", ColorScheme.LIGHT, 1280, 900),
    DARK("en", ColorScheme.DARK, 1280, 900),
    PHONE("en", ColorScheme.LIGHT, 390, 844),
    CHINESE("zh", ColorScheme.LIGHT, 1280, 900);

    private final String language;
    private final ColorScheme scheme;
    private final int width;
    private final int height;

    Look(String language, ColorScheme scheme, int width, int height) {
      this.language = language;
      this.scheme = scheme;
      this.width = width;
      this.height = height;
    }

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    private Browser.NewContextOptions options() {
      return new Browser.NewContextOptions()
          .setColorScheme(scheme)
          .setLocale(language.equals("zh") ? "zh-CN" : "en-GB")
          .setTimezoneId("UTC")
          .setReducedMotion(ReducedMotion.REDUCE)
          .setViewportSize(width, height)
          .setDeviceScaleFactor(SCALE);
    }
  }

  Camera(Chromium chromium, Path folder) {
    this.folder = folder;
    plain = chromium.browser().newContext(Look.LIGHT.options().setJavaScriptEnabled(false));
    for (Look look : Look.values()) {
      BrowserContext context = chromium.browser().newContext(look.options());
      context.addInitScript(COUNT_JUMPS);
      contexts.put(look, context);
    }
  }

  static String file(Shot shot, Look look) {
    return shot.name() + "-" + look.label() + ".jpg";
  }

  /** Signs in for all pages from now on. */
  void signIn(String authorization) {
    Map<String, String> header = Map.of("Authorization", authorization);
    contexts.values().forEach(context -> context.setExtraHTTPHeaders(header));
    plain.setExtraHTTPHeaders(header);
  }

  /** Photographs a page in each look, and reads it without scripts. */
  void take(String address, Shot shot) {
    contexts.forEach((look, context) -> take(address, shot, look, context));
    read(address, shot);
  }

  private void read(String address, Shot shot) {
    int with = seen;
    int without = length(plain, address, shot);
    if (without < with * (1 - BY_SCRIPTS))
      flaws.add("%s: %d of %d characters without scripts".formatted(shot.name(), without, with));
  }

  private static int length(BrowserContext context, String address, Shot shot) {
    try (Page page = context.newPage()) {
      open(page, address, shot, Look.LIGHT);
      return page.locator("body").innerText().length();
    }
  }

  /** Opens a page; one that is handed out as a file is shown as the file would be. */
  private static void open(Page page, String address, Shot shot, Look look) {
    String and = shot.path().contains("?") ? "&" : "?";
    String url = address + shot.path() + and + "ui=" + look.language;
    if (shot.path().startsWith("/compare.html")) page.setContent(page.request().get(url).text());
    else page.navigate(url);
  }

  private void take(String address, Shot shot, Look look, BrowserContext context) {
    String name = file(shot, look);
    try (Page page = context.newPage()) {
      listen(page, name);
      page.setDefaultTimeout(Chromium.PATIENCE);
      open(page, address, shot, look);
      settle(page);
      check(page, name);
      if (look == Look.LIGHT) seen = page.locator("body").innerText().length();
      if (shot.click() != null) page.locator(shot.click()).first().click();
      if (shot.hover() != null) page.locator(shot.hover()).first().hover();
      if (shot.print()) page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      settle(page);
      shoot(page, look, shot, folder.resolve(name));
    }
  }

  private void listen(Page page, String name) {
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") && !m.text().contains("status of 4"))
            flaws.add(name + ": console: " + m.text());
        });
    page.onPageError(error -> flaws.add(name + ": error: " + error));
    page.onRequest(
        request -> {
          if (!"127.0.0.1".equals(URI.create(request.url()).getHost()))
            flaws.add(name + ": asks elsewhere: " + request.url());
        });
  }

  private static void settle(Page page) {
    page.waitForLoadState(LoadState.LOAD);
    page.evaluate("document.fonts.ready");
    page.waitForTimeout(120);
  }

  private void check(Page page, String name) {
    Number wide = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (wide.intValue() > 0) flaws.add(name + ": scrolls sideways by " + wide);
    Number jumps = (Number) page.evaluate("window.jumps || 0");
    if (jumps.doubleValue() > JUMP) flaws.add(name + ": its layout jumps: " + jumps);
  }

  private static void shoot(Page page, Look look, Shot shot, Path file) {
    if (shot.print()) layPaper(page, look);
    boolean screen = page.locator(".review-bar, dialog[open]").count() > 0;
    Number top = shot.part() == null ? 0 : (Number) page.locator(shot.part()).evaluate(TOP);
    Number whole = (Number) page.evaluate("document.documentElement.scrollHeight");
    int width = shot.print() ? PAPER : look.width;
    int height = screen ? look.height : Math.min(TALLEST, whole.intValue() - top.intValue());
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setType(ScreenshotType.JPEG)
            .setQuality(QUALITY)
            .setFullPage(!screen)
            .setClip(0, top.intValue(), width, height));
  }

  /** Gives the window the width of a page of A4 and the margins that the paper would have. */
  private static void layPaper(Page page, Look look) {
    page.setViewportSize(PAPER, look.height);
    page.evaluate("document.body.style.padding = '16mm 14mm'");
  }

  /** Returns what went wrong while photographing, one line each. */
  List<String> flaws() {
    return List.copyOf(flaws);
  }

  @Override
  public void close() {
    contexts.values().forEach(BrowserContext::close);
    plain.close();
  }
}
