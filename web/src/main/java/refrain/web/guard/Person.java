package refrain.web.guard;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;

/**
 * Who asks.
 *
 * @param name under which decisions are journaled
 * @param session whether they signed in on the page for it, and can sign out
 */
public record Person(String name, Role role, boolean session) {
  private static final String ATTRIBUTE = "refrain.person";

  /** Longest name, in UTF-16 units. */
  private static final int LONGEST = 100;

  public Person {
    if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(c -> c < ' '))
      throw new BadInput(
          "a name must have 1 to %d characters and no line break, got '%s'"
              .formatted(LONGEST, name));
  }

  /** Somebody who signed in by other means than the page, or need not. */
  public Person(String name, Role role) {
    this(name, role, false);
  }

  Person inSession() {
    return new Person(name, role, true);
  }

  /** Returns the same person, who may do no more than a role. */
  Person atMost(Role most) {
    return role.covers(most) ? new Person(name, most, session) : this;
  }

  /** Returns who sent a request; nobody who signed in may only read. */
  public static Person of(Context ctx) {
    @Nullable Person known = ctx.attribute(ATTRIBUTE);
    return known == null ? new Person("nobody", Role.READER) : known;
  }

  void sent(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }

  /** Returns whether they may do what asks for a role. */
  public boolean may(Role asked) {
    return role.covers(asked);
  }
}
