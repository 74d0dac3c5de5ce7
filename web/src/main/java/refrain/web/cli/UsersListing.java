package refrain.web.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import refrain.web.guard.ApiToken;
import refrain.web.guard.Credentials;
import refrain.web.guard.Person;

/** What a file of users holds, without any secret. */
record UsersListing(Path file) {
  private record Known(String name, String role) {}

  private record Held(
      String name,
      String id,
      String scope,
      String expires,
      @Nullable LocalDate created,
      String what) {}

  /** Prints the users, then the tokens. */
  void print(Output output) {
    Credentials credentials = Credentials.read(file);
    for (Person each : credentials.people())
      output.result(
          new Known(each.name(), each.role().label()), each.name() + "  " + each.role().label());
    for (ApiToken each : credentials.tokens()) {
      String until = each.expires() == null ? "never" : each.expires().toString();
      String what = each.name().isEmpty() ? "" : "  '" + each.name() + "'";
      output.result(
          new Held(each.user(), each.id(), each.scope(), until, each.created(), each.name()),
          "token %s  of %s  for %s  expires %s%s"
              .formatted(each.id(), each.user(), each.scope(), until, what));
    }
  }
}
