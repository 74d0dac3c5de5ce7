package refrain.web.signin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.web.guard.ApiToken;
import refrain.web.guard.Role;
import refrain.web.query.Params;

/**
 * What somebody who wants a token filled in.
 *
 * @param user whose token it is to be; empty for one's own
 * @param expires a day, or empty for never
 */
record TokenForm(String user, String name, String scope, String expires) {
  static final TokenForm EMPTY = new TokenForm("", "", "read", "");

  static TokenForm of(Params form) {
    return new TokenForm(
        form.one("user").orElse(""),
        form.one("name").orElse("").strip(),
        form.one("scope").orElse("read"),
        form.one("expires").orElse("").strip());
  }

  /** Returns the key of what is wrong with it for a user of some role; empty for nothing. */
  Optional<String> wrong(Role role) {
    @Nullable Role most = ApiToken.SCOPES.get(scope);
    if (name.isEmpty() || name.length() > ApiToken.LONGEST_NAME)
      return Optional.of("tokens.wrong.name");
    if (most == null || !role.covers(most)) return Optional.of("tokens.wrong.scope");
    boolean later = day().map(d -> d.isAfter(LocalDate.now(ZoneOffset.UTC))).orElse(false);
    return expires.isEmpty() || later ? Optional.empty() : Optional.of("tokens.wrong.expires");
  }

  /** Returns the day on which it is to expire; empty for never, or if that is not a day. */
  Optional<LocalDate> day() {
    try {
      return expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
