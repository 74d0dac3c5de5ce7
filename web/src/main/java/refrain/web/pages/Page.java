package refrain.web.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.query.Freshness;
import refrain.web.query.Params;

/**
 * What every page knows: its words, its look, its reader, and its own address.
 *
 * @param section the part of the desk it belongs to, for the menu
 * @param path the address without its query string
 * @param params the rest of the address, without what only sets the look
 * @param json the address of the page's JSON twin; null when it has none
 * @param who who reads it
 * @param flash what was just done
 * @param freshness whether stored scores are up to date
 * @param takeaway files of what it shows and how it is cited; empty where neither makes sense
 */
public record Page(
    Texts t,
    Theme theme,
    Assets assets,
    String section,
    String title,
    String path,
    Params params,
    @Nullable String json,
    Person who,
    Optional<Flash> flash,
    Freshness freshness,
    Optional<Takeaway> takeaway) {
  /** A page from which nothing is taken away. */
  public Page(
      Texts t,
      Theme theme,
      Assets assets,
      String section,
      String title,
      String path,
      Params params,
      @Nullable String json,
      Person who,
      Optional<Flash> flash,
      Freshness freshness) {
    this(
        t,
        theme,
        assets,
        section,
        title,
        path,
        params,
        json,
        who,
        flash,
        freshness,
        Optional.empty());
  }

  /** Returns this page's address. */
  public String here() {
    return params.on(path);
  }

  /** Returns this page's address in the other language. */
  public String otherLanguage() {
    return params.with("ui", t.chinese() ? "en" : "zh").on(path);
  }

  /** Returns this page's address in another theme. */
  public String otherTheme() {
    return params.with("theme", theme.next().label()).on(path);
  }

  /** Returns this page under another title. */
  public Page titled(String words) {
    return with(words, flash, freshness, takeaway);
  }

  /** Returns this page with what a reader takes away from it. */
  public Page with(Takeaway files) {
    return with(title, flash, freshness, Optional.of(files));
  }

  /** Returns this page leading elsewhere when what was just done is undone. */
  public Page undoingTo(String back) {
    Optional<Flash> done = flash.map(f -> new Flash(f.words(), f.undo(), back));
    return with(title, done, freshness, takeaway);
  }

  /** Returns this page for somebody who is not known yet: it tells nothing of what is inside. */
  public Page outside() {
    return with(title, Optional.empty(), Freshness.CURRENT, Optional.empty());
  }

  private Page with(
      String words, Optional<Flash> done, Freshness scores, Optional<Takeaway> files) {
    return new Page(t, theme, assets, section, words, path, params, json, who, done, scores, files);
  }

  /** Returns the title that the browser shows. */
  public String windowTitle() {
    return title.isEmpty() ? "Refrain" : title + " · Refrain";
  }

  /** Returns whether its reader may judge matches. */
  public boolean reviews() {
    return who.may(Role.REVIEWER);
  }

  /** Returns whether its reader may change narratives and statements. */
  public boolean curates() {
    return who.may(Role.CURATOR);
  }

  /** Returns what is to be said of scores that are not up to date; empty when they are. */
  public String staleness() {
    return switch (freshness.state()) {
      case CURRENT -> "";
      case WORKING -> t.of("stale.working", t.percent(freshness.share()));
      case FAILED -> t.of("stale.failed");
    };
  }
}
