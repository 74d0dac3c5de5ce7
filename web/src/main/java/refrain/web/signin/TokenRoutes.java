package refrain.web.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import refrain.corpora.BadInput;
import refrain.web.api.Body;
import refrain.web.guard.ApiToken;
import refrain.web.guard.Credentials;
import refrain.web.guard.Person;
import refrain.web.guard.Refusal;
import refrain.web.guard.Role;
import refrain.web.pages.Form;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.pages.Texts;
import refrain.web.query.NotFound;

/**
 * Makes, lists and revokes the tokens of programs: each person their own, an admin everybody's.
 *
 * <p>A secret stands once, in the answer to the form that made it: no address, journal or log has
 * it, and answers are not kept by browsers.
 */
public final class TokenRoutes {
  private static final String PATH = "/tokens";

  private final Pages pages;
  private final Optional<Credentials> credentials;

  /** Keeps the tokens of these users; at a desk of one person there are none. */
  public TokenRoutes(Pages pages, Optional<Credentials> credentials) {
    this.pages = pages;
    this.credentials = credentials;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    routes.get(PATH, ctx -> show(ctx, TokenForm.EMPTY, Optional.empty(), ""), Role.READER);
    routes.get(
        PATH + ".json",
        ctx -> Body.answer(ctx, TokensJson.of(credentials, mine(ctx))),
        Role.READER);
    routes.post(PATH, this::make, Role.READER);
    routes.post(PATH + "/{id}/revoke", this::revoke, Role.READER);
  }

  private List<ApiToken> mine(Context ctx) {
    Person who = Person.of(ctx);
    return credentials.stream()
        .flatMap(c -> c.tokens().stream())
        .filter(t -> TokensView.may(who, t))
        .toList();
  }

  private void show(Context ctx, TokenForm form, Optional<ApiToken.Made> made, String trouble) {
    Page page = pages.page(ctx, "tokens", "tokens.title", PATH + ".json");
    pages.render(
        ctx, "tokens", page, TokensView.of(page, credentials, mine(ctx), form, made, trouble));
  }

  private void make(Context ctx) {
    TokenForm form = TokenForm.of(Form.of(ctx));
    Credentials users = inPerson(ctx);
    Person who = Person.of(ctx);
    String user = form.user().isEmpty() ? who.name() : form.user();
    if (!user.equals(who.name()) && !who.may(Role.ADMIN))
      throw Refusal.role("only an admin makes tokens for somebody else");
    Optional<String> wrong = form.wrong(role(users, user));
    if (wrong.isPresent()) again(ctx, form, pages.page(ctx, "", null, null).t().of(wrong.get()));
    else make(ctx, users, user, form);
  }

  private void make(Context ctx, Credentials users, String user, TokenForm form) {
    try {
      ApiToken.Made made = users.make(user, form.name(), form.scope(), form.day().orElse(null));
      ctx.status(HttpStatus.CREATED);
      show(ctx, TokenForm.EMPTY, Optional.of(made), "");
    } catch (BadInput e) {
      Texts t = pages.page(ctx, "", null, null).t();
      again(ctx, form, t.said(String.valueOf(e.getMessage())).words());
    }
  }

  private void again(Context ctx, TokenForm form, String trouble) {
    ctx.status(HttpStatus.BAD_REQUEST);
    show(ctx, form, Optional.empty(), trouble);
  }

  private static Role role(Credentials users, String user) {
    return users.people().stream()
        .filter(p -> p.name().equals(user))
        .map(Person::role)
        .findFirst()
        .orElseThrow(() -> new NotFound("there is no user '%s'".formatted(user)));
  }

  private void revoke(Context ctx) {
    Form.of(ctx);
    Credentials users = inPerson(ctx);
    String id = ctx.pathParam("id");
    ApiToken token =
        mine(ctx).stream()
            .filter(t -> t.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("you have no token '%s'".formatted(id)));
    users.revoke(token);
    ctx.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  /** Returns the users, if a person asks: a token that made tokens could never be taken back. */
  private Credentials inPerson(Context ctx) {
    if (String.valueOf(ctx.header("Authorization")).startsWith("Bearer "))
      throw Refusal.role(
          "a token cannot make or revoke tokens; sign in with a name and a password");
    return credentials.orElseThrow(
        () ->
            new BadInput(
                "this desk has no users, so it has no tokens; start it with 'refrain serve --users FILE'"));
  }
}
