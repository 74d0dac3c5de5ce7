package refrain.web.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.web.guard.ApiToken;
import refrain.web.guard.Credentials;

/** The tokens that a person may see, none with its secret. */
record TokensJson(List<TokenJson> tokens) {
  /**
   * One token.
   *
   * @param id its name for being revoked
   * @param created absent where it was not noted
   * @param expires absent for never
   * @param lastUsed the last day in UTC; absent for never
   */
  record TokenJson(
      String id,
      String user,
      String name,
      String scope,
      @Nullable LocalDate created,
      @Nullable LocalDate expires,
      @Nullable LocalDate lastUsed) {}

  static TokensJson of(Optional<Credentials> credentials, List<ApiToken> tokens) {
    return new TokensJson(
        tokens.stream()
            .map(
                t ->
                    new TokenJson(
                        t.id(),
                        t.user(),
                        t.name(),
                        t.scope(),
                        t.created(),
                        t.expires(),
                        credentials.flatMap(c -> c.lastUsed(t)).orElse(null)))
            .toList());
  }
}
