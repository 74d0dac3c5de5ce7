package refrain.web.pages;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import refrain.web.guard.Refusal;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** What a form of our pages sent. */
public final class Form {
  private static final String TYPE = "application/x-www-form-urlencoded";

  private Form() {}

  /**
   * Reads the fields; those left empty are left out.
   *
   * @throws Refusal if the body is not that of a form
   * @throws refrain.web.query.BadParameter if it is not UTF-8
   */
  public static Params of(Context ctx) {
    @Nullable String type = ctx.contentType();
    if (type == null || !type.startsWith(TYPE))
      throw Refusal.media("send the form as %s, not as %s".formatted(TYPE, type));
    return PostQueries.params(ctx.body().strip());
  }

  /** Returns where the form leads back to. */
  public static String back(Params form) {
    return form.one("back").orElse("/");
  }
}
