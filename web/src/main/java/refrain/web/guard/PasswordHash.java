package refrain.web.guard;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import refrain.corpora.BadInput;

/**
 * A salted password hash, written {@code pbkdf2-sha256$rounds$salt$hash} in base 64.
 *
 * <p>PBKDF2 with HMAC-SHA-256 from the JDK; 600,000 rounds as OWASP's password storage cheat sheet
 * asks for since 2023.
 */
public final class PasswordHash {
  private static final String NAME = "pbkdf2-sha256";
  private static final int ROUNDS = 600_000;
  private static final int BITS = 256;

  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int rounds, byte[] salt, byte[] hash) {
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  /** Hashes a password with a fresh salt. */
  public static PasswordHash create(String password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(ROUNDS, salt, derive(password, salt, ROUNDS));
  }

  static PasswordHash parse(String written, String file, int line) {
    String[] parts = written.split("\\$", -1);
    try {
      if (parts.length == 4 && parts[0].equals(NAME))
        return new PasswordHash(Integer.parseInt(parts[1]), bytes(parts[2]), bytes(parts[3]));
    } catch (IllegalArgumentException e) {
      throw unreadable(file, line);
    }
    throw unreadable(file, line);
  }

  boolean matches(String password) {
    return Credentials.same(hash, derive(password, salt, rounds));
  }

  /** Returns the written form. */
  @Override
  public String toString() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        NAME,
        Integer.toString(rounds),
        encoder.encodeToString(salt),
        encoder.encodeToString(hash));
  }

  private static BadInput unreadable(String file, int line) {
    return new BadInput(
        "users file '%s' line %d: wanted user:%s$rounds$salt$hash".formatted(file, line, NAME));
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
