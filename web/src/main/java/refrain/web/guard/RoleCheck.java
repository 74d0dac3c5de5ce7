package refrain.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Comparator;
import java.util.Set;

/**
 * Lets a person do what their role allows, and no more.
 *
 * <p>Each route names the least role that may use it. One that names none is for every reader if it
 * only reads, and else for nobody but an admin, so that a role that was forgotten opens nothing.
 */
final class RoleCheck implements Handler {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void handle(Context ctx) {
    Person person = Person.of(ctx);
    Role asked = asked(ctx);
    if (!person.may(asked))
      throw new Refusal(
          403,
          "'%s' is a %s, and this needs a %s; an admin can change the role in the file of users"
              .formatted(person.name(), person.role().label(), asked.label()));
  }

  private static Role asked(Context ctx) {
    return ctx.routeRoles().stream()
        .filter(Role.class::isInstance)
        .map(Role.class::cast)
        .max(Comparator.naturalOrder())
        .orElse(READING.contains(ctx.method().name()) ? Role.READER : Role.ADMIN);
  }
}
