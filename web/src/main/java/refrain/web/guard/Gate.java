package refrain.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who says who they are: by a session, a user name and password, or a token ({@code
 * Authorization: Bearer}, RFC 6750). A browser that opens a page without any is led to where it can
 * sign in.
 */
public final class Gate implements Handler {
  /** The page on which people sign in. */
  public static final String PAGE = "/sign-in";

  private static final String COOKIE = "refrain_session";
  private static final Set<String> OPEN = Set.of("/healthz", "/readyz", PAGE, "/favicon.ico");
  private static final String ASSETS = "/assets/";

  private final Credentials credentials;
  private final Pace pace = new Pace();
  private final Sessions sessions = new Sessions();
  private final BasicAuth basic;

  Gate(Credentials credentials) {
    this.credentials = credentials;
    basic = new BasicAuth(credentials, pace);
  }

  @Override
  public void handle(Context ctx) {
    Optional<Person> person = who(ctx);
    person.ifPresent(known -> known.sent(ctx));
    if (person.isPresent() || OPEN.contains(ctx.path()) || ctx.path().startsWith(ASSETS)) return;
    if (browsing(ctx)) {
      ctx.redirect(PAGE + "?to=" + encoded(ctx), HttpStatus.SEE_OTHER);
      ctx.skipRemainingHandlers();
      return;
    }
    ctx.header("WWW-Authenticate", "Basic realm=\"Refrain\", charset=\"UTF-8\"");
    throw new Refusal(401, "this service asks for a user name and a password, or a token");
  }

  private Optional<Person> who(Context ctx) {
    @Nullable String header = ctx.header("Authorization");
    if (header == null) return sessions.of(ctx.cookie(COOKIE), credentials, Instant.now());
    if (header.startsWith("Basic ")) return basic.of(ctx, header.substring(6));
    return header.startsWith("Bearer ") ? token(ctx, header.substring(7)) : Optional.empty();
  }

  private Optional<Person> token(Context ctx, String secret) {
    Optional<Person> person = credentials.token(secret.strip(), Instant.now());
    if (person.isEmpty()) {
      pace.check(ctx, "token", Instant.now());
      pace.failed(ctx, "token", Instant.now());
    }
    return person;
  }

  /** Returns whether a person opens a page, rather than a program or a script asking. */
  private static boolean browsing(Context ctx) {
    String accept = String.valueOf(ctx.header("Accept"));
    return ctx.method().name().equals("GET")
        && ctx.header("Authorization") == null
        && accept.contains("text/html")
        && !ctx.path().startsWith("/api/");
  }

  private static String encoded(Context ctx) {
    @Nullable String query = ctx.queryString();
    String there = query == null ? ctx.path() : ctx.path() + "?" + query;
    return URLEncoder.encode(there, StandardCharsets.UTF_8);
  }

  /**
   * Begins a session for who knows the password; another one that the browser had ends.
   *
   * @return whether name and password are right
   * @throws Refusal 429 after too many failures
   */
  public boolean signIn(Context ctx, String name, String password) {
    if (basic.check(ctx, name, password).isEmpty()) return false;
    sessions.end(ctx.cookie(COOKIE));
    String secret = sessions.begin(name, credentials.stamp(name), Instant.now());
    cookie(ctx, secret, (int) Sessions.LONGEST.toSeconds());
    return true;
  }

  /** Ends the session. */
  public void signOut(Context ctx) {
    sessions.end(ctx.cookie(COOKIE));
    cookie(ctx, "", 0);
  }

  private static void cookie(Context ctx, String secret, int seconds) {
    Cookie cookie = new Cookie(COOKIE, secret);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure(
        ctx.scheme().equals("https") || "https".equals(ctx.header("X-Forwarded-Proto")));
    ctx.cookie(cookie);
  }
}
