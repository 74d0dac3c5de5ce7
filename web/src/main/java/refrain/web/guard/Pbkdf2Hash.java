package refrain.web.guard;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A hash as Refrain made them before Argon2id, written {@code pbkdf2-sha256$rounds$salt$hash} in
 * base 64; such passwords stay valid.
 */
final class Pbkdf2Hash implements PasswordHash {
  static final String NAME = "pbkdf2-sha256$";
  private static final int BITS = 256;

  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  private Pbkdf2Hash(int rounds, byte[] salt, byte[] hash) {
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  static Pbkdf2Hash parse(String written) {
    String[] parts = written.split("\\$", -1);
    if (parts.length != 4) throw new IllegalArgumentException("wanted four parts");
    return new Pbkdf2Hash(Integer.parseInt(parts[1]), bytes(parts[2]), bytes(parts[3]));
  }

  @Override
  public boolean matches(String password) {
    return Credentials.same(hash, derive(password, salt, rounds));
  }

  /** Returns the written form. */
  @Override
  public String toString() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return NAME + rounds + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    try {
      PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks PBKDF2", e);
    }
  }
}
