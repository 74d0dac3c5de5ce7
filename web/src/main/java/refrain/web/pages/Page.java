package refrain.web.pages;

import org.jspecify.annotations.Nullable;
import refrain.web.query.Params;

/**
 * What every page knows: its words, its look, and its own address.
 *
 * @param section the part of the desk it belongs to, for the menu
 * @param path the address without its query string
 * @param params the rest of the address, without what only sets the look
 * @param json the address of the page's JSON twin; null when it has none
 */
public record Page(
    Texts t,
    Theme theme,
    Assets assets,
    String section,
    String title,
    String path,
    Params params,
    @Nullable String json) {
  /** Returns this page's address in the other language. */
  public String otherLanguage() {
    return params.with("ui", t.chinese() ? "en" : "zh").on(path);
  }

  /** Returns this page's address in another theme. */
  public String otherTheme() {
    return params.with("theme", theme.next().label()).on(path);
  }

  /** Returns this page under another title. */
  Page titled(String words) {
    return new Page(t, theme, assets, section, words, path, params, json);
  }

  /** Returns the title that the browser shows. */
  public String windowTitle() {
    return title.isEmpty() ? "Refrain" : title + " · Refrain";
  }
}
