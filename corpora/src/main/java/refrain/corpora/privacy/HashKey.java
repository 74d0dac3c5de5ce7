package refrain.corpora.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import refrain.corpora.BadInput;
import refrain.corpora.Durable;

/**
 * A secret key and the hash made with it: HMAC with SHA-256 (RFC 2104), so that equal values get
 * equal hashes and only the holder of the key can tell which value a hash stands for. Safe for use
 * by several threads.
 */
public final class HashKey {
  private static final String ALGORITHM = "HmacSHA256";

  /** Bytes of a key that is made here; as long as the hash, as RFC 2104 recommends. */
  private static final int MADE_BYTES = 32;

  /** Least bytes of a key from elsewhere: 128 bits. */
  private static final int LEAST_BYTES = 16;

  private static final int MOST_BYTES = 4096;

  private final SecretKeySpec key;

  HashKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Reads a key: all of the file's bytes but white space at its end.
   *
   * @throws BadInput if there is no such file or it holds fewer than 16 bytes
   */
  public static HashKey in(Path file) throws IOException {
    if (!Files.isRegularFile(file))
      throw new BadInput("could not read the key: there is no file '" + file + "'");
    if (Files.size(file) > MOST_BYTES)
      throw new BadInput("the key file '%s' has more than 4,096 bytes".formatted(file));
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) end--;
    if (end < LEAST_BYTES)
      throw new BadInput(
          "the key file '%s' holds %d bytes, wanted at least %d; 'openssl rand -hex 32' prints a good key"
              .formatted(file, end, LEAST_BYTES));
    return new HashKey(Arrays.copyOf(bytes, end));
  }

  /** Reads the key in a file, or makes one that only the file's owner can read. */
  public static HashKey inOrMade(Path file) throws IOException {
    if (!Files.exists(file)) make(file);
    return in(file);
  }

  /** Returns a key that nobody has had, and that is in no file. */
  public static HashKey random() {
    return new HashKey(randomBytes());
  }

  private static byte[] randomBytes() {
    byte[] random = new byte[MADE_BYTES];
    new SecureRandom().nextBytes(random);
    return random;
  }

  /** A key appears whole or not at all. */
  private static void make(Path file) throws IOException {
    String key = HexFormat.of().formatHex(randomBytes()) + "\n";
    Path aside = Durable.aside(file);
    Durable.write(aside, key.getBytes(UTF_8), ownerOnly(file));
    Durable.put(aside, file);
  }

  /** Returns how to make a file that its owner alone may read, where the file system knows that. */
  public static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) return new FileAttribute<?>[0];
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  /** Returns 64 hexadecimal digits for parts in an order; other parts, other digits. */
  public String hash(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks " + ALGORITHM, e);
    }
  }
}
