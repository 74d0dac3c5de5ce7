package refrain.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Fills the templates, which were compiled with the program and escape by context. */
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "refrain.web.templates");

  /** Answers with a page: the template gets {@code page} and {@code view}. */
  void render(Context ctx, String template, Page page, Object view) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", Map.of("page", page, "view", view), output);
    ctx.contentType("text/html; charset=utf-8").result(output.toString());
  }
}
