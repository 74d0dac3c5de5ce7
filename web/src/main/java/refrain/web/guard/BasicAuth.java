package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Sha256;

/**
 * Reads a user name and password out of a header (HTTP Basic, RFC 7617).
 *
 * <p>A header that was right once is remembered as a keyed digest until the file of users changes,
 * since a browser sends it with each request and hashing takes a good part of a second; wrong ones
 * are checked one at a time, and ever more slowly.
 */
final class BasicAuth {
  private static final int MOST_REMEMBERED = 1_000;

  private final Credentials credentials;
  private final Pace pace;
  private final Map<String, Person> right = new ConcurrentHashMap<>();
  private final byte[] key = new byte[32];
  private int generation;

  BasicAuth(Credentials credentials, Pace pace) {
    this.credentials = credentials;
    this.pace = pace;
    new SecureRandom().nextBytes(key);
  }

  /** Returns whose name and password an encoded pair holds, if they are right. */
  Optional<Person> of(Context ctx, String encoded) {
    forgetOld();
    String digest = digest(encoded);
    @Nullable Person before = right.get(digest);
    if (before != null) return Optional.of(before);
    String[] parts = decode(encoded).split(":", 2);
    Optional<Person> person = parts.length == 2 ? check(ctx, parts[0], parts[1]) : Optional.empty();
    if (right.size() < MOST_REMEMBERED) person.ifPresent(p -> right.put(digest, p));
    return person;
  }

  private synchronized void forgetOld() {
    if (credentials.generation() == generation) return;
    generation = credentials.generation();
    right.clear();
  }

  /**
   * Returns the person whose password it is.
   *
   * @throws Refusal 429 after too many failures
   */
  synchronized Optional<Person> check(Context ctx, String name, String password) {
    pace.check(ctx, name, Instant.now());
    Optional<Person> person = credentials.accept(name, password);
    if (person.isPresent()) pace.succeeded(ctx, name);
    else pace.failed(ctx, name, Instant.now());
    return person;
  }

  private static String decode(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded.strip()), UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private String digest(String encoded) {
    byte[] bytes = encoded.getBytes(UTF_8);
    byte[] keyed = new byte[key.length + bytes.length];
    System.arraycopy(key, 0, keyed, 0, key.length);
    System.arraycopy(bytes, 0, keyed, key.length, bytes.length);
    return HexFormat.of().formatHex(Sha256.of(keyed));
  }
}
