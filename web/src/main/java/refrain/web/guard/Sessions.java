package refrain.web.guard;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in with a browser; kept in memory, so that a restart signs everybody out. Safe for
 * use by several threads.
 */
final class Sessions {
  /** A session that nobody used for so long ends. */
  static final Duration IDLE = Duration.ofHours(2);

  /** No session lasts longer. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final int MOST = 10_000;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Session(String name, String stamp, Instant begun, Instant used) {
    boolean over(Instant now) {
      return now.isAfter(used.plus(IDLE)) || now.isAfter(begun.plus(LONGEST));
    }

    Session at(Instant now) {
      return new Session(name, stamp, begun, now);
    }
  }

  private final Map<String, Session> open = new LinkedHashMap<>();

  /**
   * Begins a session.
   *
   * @param stamp changes when the user's password does, which ends the session
   * @return what the browser is to send
   */
  synchronized String begin(String name, String stamp, Instant now) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    open.values().removeIf(session -> session.over(now));
    if (open.size() >= MOST) open.remove(open.keySet().iterator().next());
    open.put(ApiToken.digest(secret), new Session(name, stamp, now, now));
    return secret;
  }

  /** Returns the person whose session it is, with their role as it is now. */
  synchronized Optional<Person> of(@Nullable String secret, Credentials users, Instant now) {
    if (secret == null) return Optional.empty();
    String key = ApiToken.digest(secret);
    @Nullable Session session = open.get(key);
    if (session == null) return Optional.empty();
    if (session.over(now) || !session.stamp().equals(users.stamp(session.name()))) {
      open.remove(key);
      return Optional.empty();
    }
    open.put(key, session.at(now));
    return users.person(session.name()).map(Person::inSession);
  }

  synchronized void end(@Nullable String secret) {
    if (secret != null) open.remove(ApiToken.digest(secret));
  }
}
