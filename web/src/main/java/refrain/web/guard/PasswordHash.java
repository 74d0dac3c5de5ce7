package refrain.web.guard;

import refrain.corpora.BadInput;

/** A salted password hash in its written form; new ones are Argon2id. */
public sealed interface PasswordHash permits Argon2Hash, Pbkdf2Hash {
  /** Hashes a password with a fresh salt. */
  static PasswordHash create(String password) {
    return Argon2Hash.create(password);
  }

  /**
   * Reads the written form of any kind that was ever made.
   *
   * @param file names the file it stands in
   * @throws BadInput if it is none
   */
  static PasswordHash parse(String written, String file, int line) {
    try {
      if (written.startsWith(Argon2Hash.NAME)) return Argon2Hash.parse(written);
      if (written.startsWith(Pbkdf2Hash.NAME)) return Pbkdf2Hash.parse(written);
    } catch (IllegalArgumentException e) {
      throw unreadable(file, line);
    }
    throw unreadable(file, line);
  }

  private static BadInput unreadable(String file, int line) {
    return new BadInput(
        "users file '%s' line %d: wanted user:hash:role, with a hash that 'refrain user' prints"
            .formatted(file, line));
  }

  /** Returns whether it is the hash of a password; takes a good part of a second. */
  boolean matches(String password);
}
