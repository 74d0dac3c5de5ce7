package refrain.web.guard;

import io.javalin.security.RouteRole;
import java.util.Locale;
import java.util.Optional;

/** What a person may do; each role may do what those before it may. */
public enum Role implements RouteRole {
  /** Reads, searches and exports. */
  READER,
  /** Judges matches, and takes back what they judged. */
  REVIEWER,
  /** Changes narratives and statements, undoes what anybody did, merges journals. */
  CURATOR,
  /** Does everything. */
  ADMIN;

  /** Returns whether who has this role may do what asks for another. */
  public boolean covers(Role asked) {
    return compareTo(asked) >= 0;
  }

  /** Returns the written form. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the written form, or returns nothing for any other. */
  public static Optional<Role> of(String label) {
    for (Role role : values()) if (role.label().equals(label)) return Optional.of(role);
    return Optional.empty();
  }
}
