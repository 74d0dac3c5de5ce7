package refrain.web.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import refrain.web.guard.Gate;
import refrain.web.guard.Refusal;
import refrain.web.guard.Role;
import refrain.web.pages.Back;
import refrain.web.pages.Form;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.Params;

/** Signs people in and out; at a desk of one person there is nothing to do. */
public final class SignInRoutes {
  private final Pages pages;
  private final Optional<Gate> gate;

  /** Leads through a gate, or past where there is none. */
  public SignInRoutes(Pages pages, Optional<Gate> gate) {
    this.pages = pages;
    this.gate = gate;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    routes.get(Gate.PAGE, this::ask, Role.READER);
    routes.post(Gate.PAGE, this::signIn, Role.READER);
    routes.post("/sign-out", this::signOut, Role.READER);
  }

  private void ask(Context ctx) {
    String to = Back.to(Pages.params(ctx).one("to").orElse("/"));
    if (gate.isEmpty()) ctx.redirect(to, HttpStatus.SEE_OTHER);
    else show(ctx, new SignInView(to, "", ""));
  }

  private void show(Context ctx, SignInView view) {
    Page page = pages.page(ctx, "", "sign-in.title", null).outside();
    pages.render(ctx, "sign-in", page, view);
  }

  private void signIn(Context ctx) {
    Params form = Form.of(ctx);
    String to = Back.to(Form.back(form));
    String name = form.one("name").orElse("");
    try {
      boolean in = gate.map(g -> g.signIn(ctx, name, form.one("password").orElse(""))).orElse(true);
      if (in) ctx.redirect(to, HttpStatus.SEE_OTHER);
      else again(ctx, 401, new SignInView(to, name, "sign-in.wrong"));
    } catch (Refusal e) {
      again(ctx, e.status(), new SignInView(to, name, "sign-in.slow"));
    }
  }

  private void again(Context ctx, int status, SignInView view) {
    ctx.status(status);
    show(ctx, view);
  }

  private void signOut(Context ctx) {
    gate.ifPresent(g -> g.signOut(ctx));
    ctx.redirect(gate.isPresent() ? Gate.PAGE : "/", HttpStatus.SEE_OTHER);
  }
}
