package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One person's visit: a page of its own, and a record of everything that should not happen. */
final class Visit implements AutoCloseable {
  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> wrong = new ArrayList<>();

  Visit(Chromium chromium, RunningServer server, Browser.NewContextOptions options) {
    this(chromium, server.url(""), options);
  }

  /** Visits the desk at an address, given without a slash at its end. */
  Visit(Chromium chromium, String address, Browser.NewContextOptions options) {
    this.address = address;
    context =
        chromium
            .browser()
            .newContext(options.locale == null ? options.setLocale("en-GB") : options);
    page = context.newPage();
    page.setDefaultTimeout(Chromium.PATIENCE);
    page.onDialog(
        dialog -> {
          wrong.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        m -> wrong.addAll(m.type().equals("error") ? List.of("console: " + m.text()) : List.of()));
    page.onPageError(error -> wrong.add("error: " + error));
    page.onRequest(
        request -> {
          if (!"127.0.0.1".equals(URI.create(request.url()).getHost()))
            wrong.add("request: " + request.url());
        });
  }

  Page go(String path) {
    page.navigate(address + path);
    return page;
  }

  Page page() {
    return page;
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  /** Finds what matches a selector and holds a text. */
  Locator at(String selector, String text) {
    return page.locator(selector, new Page.LocatorOptions().setHasText(text));
  }

  /** Waits until the page is whole and its scripts listen: before that a key does nothing. */
  private void arrive() {
    page.waitForLoadState();
  }

  void press(String... keys) {
    arrive();
    for (String key : keys) page.keyboard().press(key);
  }

  void type(String text) {
    arrive();
    page.keyboard().type(text);
  }

  /** Presses a key that leads to another page, and waits until it has. */
  void follow(String key) {
    at("html").evaluate("page => page.dataset.left = 'no'");
    press(key);
    assertThat(at("html[data-left]")).hasCount(0);
    arrive();
  }

  int count(String selector) {
    arrive();
    return page.locator(selector).count();
  }

  /** Ends the visit; fails if a script ran, a policy was broken or anything was asked elsewhere. */
  @Override
  public void close() {
    context.close();
    assertThat(wrong).isEmpty();
  }
}
