package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash (RFC 9106), written as others write it: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, in base 64 without padding.
 *
 * <p>19 MiB, two passes and one lane are what OWASP's password storage cheat sheet asks for.
 */
final class Argon2Hash implements PasswordHash {
  static final String NAME = "$argon2id$";
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,})\\$([A-Za-z0-9+/]{16,})");
  private static final Cost COST = new Cost(19_456, 2, 1);
  private static final int SALT = 16;
  private static final int LENGTH = 32;

  /** Kibibytes of memory, passes over them, and lanes. */
  private record Cost(int memory, int passes, int lanes) {
    Cost {
      if (lanes < 1 || passes < 1 || memory < 8 * lanes || memory > 1 << 20)
        throw new IllegalArgumentException("no cost of Argon2 that is served here");
    }
  }

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  private Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  static Argon2Hash create(String password) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return new Argon2Hash(COST, salt, derive(password, COST, salt, LENGTH));
  }

  static Argon2Hash parse(String written) {
    Matcher form = FORM.matcher(written);
    if (!form.matches()) throw new IllegalArgumentException("not an Argon2id hash");
    Cost cost =
        new Cost(
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3)));
    Base64.Decoder decoder = Base64.getDecoder();
    return new Argon2Hash(cost, decoder.decode(form.group(4)), decoder.decode(form.group(5)));
  }

  @Override
  public boolean matches(String password) {
    return Credentials.same(hash, derive(password, cost, salt, hash.length));
  }

  /** Returns the written form. */
  @Override
  public String toString() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return "%sv=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            NAME,
            cost.memory(),
            cost.passes(),
            cost.lanes(),
            encoder.encodeToString(salt),
            encoder.encodeToString(hash));
  }

  private static byte[] derive(String password, Cost cost, byte[] salt, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] derived = new byte[length];
    generator.generateBytes(password.getBytes(UTF_8), derived);
    return derived;
  }
}
