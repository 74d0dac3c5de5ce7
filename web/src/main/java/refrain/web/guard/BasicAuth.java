package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Sha256;

/**
 * Asks for a user name and password (HTTP Basic, RFC 7617).
 *
 * <p>A header that was right once is remembered as a keyed digest until the process ends, since a
 * browser sends it with each request and hashing takes a good part of a second; wrong ones are
 * checked one at a time.
 */
final class BasicAuth implements Handler {
  private static final int MOST_REMEMBERED = 1_000;
  private static final Set<String> OPEN = Set.of("/healthz", "/readyz");

  private final Credentials credentials;
  private final Map<String, Person> right = new ConcurrentHashMap<>();
  private final byte[] key = new byte[32];

  BasicAuth(Credentials credentials) {
    this.credentials = credentials;
    new SecureRandom().nextBytes(key);
  }

  @Override
  public void handle(Context ctx) {
    if (OPEN.contains(ctx.path())) return;
    @Nullable String header = ctx.header("Authorization");
    Optional<Person> person =
        header != null && header.startsWith("Basic ")
            ? known(header.substring(6))
            : Optional.empty();
    person.ifPresent(known -> known.sent(ctx));
    if (person.isPresent()) return;
    ctx.header("WWW-Authenticate", "Basic realm=\"Refrain\", charset=\"UTF-8\"");
    throw new Refusal(401, "this service asks for a user name and a password");
  }

  private Optional<Person> known(String encoded) {
    String digest = digest(encoded);
    @Nullable Person before = right.get(digest);
    if (before != null) return Optional.of(before);
    Optional<Person> person = check(encoded);
    if (right.size() < MOST_REMEMBERED) person.ifPresent(p -> right.put(digest, p));
    return person;
  }

  private synchronized Optional<Person> check(String encoded) {
    String[] parts = decode(encoded).split(":", 2);
    return parts.length == 2 ? credentials.accept(parts[0], parts[1]) : Optional.empty();
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
