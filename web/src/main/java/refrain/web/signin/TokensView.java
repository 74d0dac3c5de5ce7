package refrain.web.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.web.guard.ApiToken;
import refrain.web.guard.Credentials;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.pages.Page;
import refrain.web.pages.Texts;
import refrain.web.pages.Visible;

/**
 * The page of the tokens of programs.
 *
 * @param users whether the desk has users, without whom it has no tokens
 * @param secret of the token that was just made; empty for none
 * @param made its name
 * @param all whether everybody's tokens are shown
 * @param people for whom the reader may make one, if for others
 * @param trouble why none was made, in words; empty for nothing
 */
public record TokensView(
    boolean users,
    String secret,
    String made,
    boolean all,
    List<String> people,
    List<Scope> scopes,
    List<Row> rows,
    String name,
    String expires,
    String tomorrow,
    String trouble) {
  /** What a token may be for. */
  public record Scope(String value, String label, boolean on) {}

  /** One token, days in the reader's language; {@code valid} is false once it has expired. */
  public record Row(
      String id,
      String name,
      String user,
      String scope,
      String created,
      String expires,
      boolean valid,
      String used) {}

  /** Returns whether a person may see and revoke a token. */
  static boolean may(Person who, ApiToken token) {
    return who.may(Role.ADMIN) || token.user().equals(who.name());
  }

  static TokensView of(
      Page page,
      Optional<Credentials> credentials,
      List<ApiToken> tokens,
      TokenForm form,
      Optional<ApiToken.Made> made,
      String trouble) {
    Texts t = page.t();
    Person who = page.who();
    return new TokensView(
        credentials.isPresent(),
        made.map(ApiToken.Made::secret).orElse(""),
        made.map(m -> Visible.of(m.kept().name())).orElse(""),
        who.may(Role.ADMIN),
        who.may(Role.ADMIN) ? people(credentials, who) : List.of(),
        scopes(t, who, form.scope()),
        tokens.stream().map(token -> row(t, credentials, token)).toList(),
        form.name(),
        form.expires(),
        LocalDate.now(ZoneOffset.UTC).plusDays(1).toString(),
        trouble);
  }

  /** Names the reader first, who is the one that is chosen unless another is. */
  private static List<String> people(Optional<Credentials> credentials, Person who) {
    List<String> names = new java.util.ArrayList<>(List.of(who.name()));
    credentials.stream()
        .flatMap(c -> c.people().stream())
        .map(Person::name)
        .filter(n -> !n.equals(who.name()))
        .sorted()
        .forEach(names::add);
    return names;
  }

  private static List<Scope> scopes(Texts t, Person who, String chosen) {
    return List.of("read", "judge", "curate").stream()
        .filter(s -> who.may(ApiToken.SCOPES.getOrDefault(s, Role.ADMIN)))
        .map(s -> new Scope(s, t.of("tokens.scope." + s), s.equals(chosen)))
        .toList();
  }

  private static Row row(Texts t, Optional<Credentials> credentials, ApiToken token) {
    return new Row(
        token.id(),
        token.name().isEmpty() ? t.of("tokens.unnamed", token.id()) : Visible.of(token.name()),
        Visible.of(token.user()),
        t.of("tokens.scope." + token.scope()),
        day(t, token.created(), "tokens.unknown"),
        day(t, token.expires(), "tokens.never"),
        token.valid(Instant.now()),
        day(t, credentials.flatMap(c -> c.lastUsed(token)).orElse(null), "tokens.unused"));
  }

  private static String day(Texts t, @Nullable LocalDate day, String otherwise) {
    return day == null ? t.of(otherwise) : t.date(day);
  }
}
