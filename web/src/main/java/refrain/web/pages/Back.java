package refrain.web.pages;

import java.util.regex.Pattern;
import refrain.web.query.Params;

/** Where a form leads back to: a page of ours and nothing else, whatever was sent. */
public final class Back {
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");

  private Back() {}

  /** Returns a path of ours, or the first page for anything that could lead elsewhere. */
  public static String to(String path) {
    return OURS.matcher(path).matches() ? path : "/";
  }

  /** Returns a path with the act that was just done, for the page to tell of. */
  public static String to(String path, String act) {
    String ours = to(path);
    int fragment = ours.indexOf('#');
    String page = fragment < 0 ? ours : ours.substring(0, fragment);
    String rest = fragment < 0 ? "" : ours.substring(fragment);
    return page + (page.contains("?") ? "&" : "?") + "done=" + Params.encode(act) + rest;
  }
}
