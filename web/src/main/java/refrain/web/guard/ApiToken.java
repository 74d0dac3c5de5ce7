package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Sha256;

/**
 * A token with which a program acts for a user, as the file of users keeps it: {@code
 * user:token-sha256$id$digest:scope:expires:created:name}, the last three being optional.
 *
 * <p>A token is 256 random bits, so its SHA-256 keeps it as safe as a slow hash would.
 *
 * @param id names it, to be revoked
 * @param digest SHA-256 of the token in hex
 * @param scope {@code read}, {@code judge} or {@code curate}
 * @param expires the first day on which it is no longer valid, in UTC; null for never
 * @param created the day on which it was made, in UTC; null where that was not noted
 * @param name what it is for, in its user's words; may be empty
 */
public record ApiToken(
    String user,
    String id,
    String digest,
    String scope,
    @Nullable LocalDate expires,
    @Nullable LocalDate created,
    String name) {
  /** What tokens may be for, and the most that each allows. */
  public static final Map<String, Role> SCOPES =
      Map.of("read", Role.READER, "judge", Role.REVIEWER, "curate", Role.CURATOR);

  static final String NAME = "token-sha256$";
  private static final String PREFIX = "refrain_";
  private static final int BYTES = 32;
  private static final int ID_DIGITS = 8;
  private static final int PARTS = 6;

  /** Longest name, in UTF-16 units. */
  public static final int LONGEST_NAME = 80;

  public ApiToken {
    if (!SCOPES.containsKey(scope))
      throw new BadInput(
          "the scope of a token must be read, judge or curate, got '%s'".formatted(scope));
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
      throw new BadInput(
          "the name of a token must have at most %d characters and no line break"
              .formatted(LONGEST_NAME));
  }

  /** A token that was just made; {@code secret} is kept nowhere else. */
  public record Made(String secret, ApiToken kept) {}

  /** Makes a token today. */
  public static Made create(String user, String name, String scope, @Nullable LocalDate expires) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    String digest = digest(secret);
    return new Made(
        secret,
        new ApiToken(
            user,
            digest.substring(0, ID_DIGITS),
            digest,
            scope,
            expires,
            LocalDate.now(ZoneOffset.UTC),
            name));
  }

  /** Reads the parts of a line; empty if they are not those of a token. */
  static Optional<ApiToken> of(String[] parts) {
    if (parts.length < 3 || parts.length > PARTS || !parts[1].startsWith(NAME))
      return Optional.empty();
    String[] named = parts[1].split("\\$", -1);
    if (named.length != 3 || !named[2].matches("[0-9a-f]{64}")) return Optional.empty();
    return Optional.of(
        new ApiToken(
            parts[0],
            named[1],
            named[2],
            parts[2].strip(),
            optionalDay(part(parts, 3)),
            optionalDay(part(parts, 4)),
            URLDecoder.decode(part(parts, 5), UTF_8)));
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at].strip() : "";
  }

  private static @Nullable LocalDate optionalDay(String written) {
    return written.isEmpty() ? null : day(written);
  }

  /** Reads the day on which a token expires. */
  public static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new BadInput(
          "a token expires on a day such as 2027-01-31, got '%s'".formatted(written), e);
    }
  }

  static String digest(String secret) {
    return HexFormat.of().formatHex(Sha256.of(secret.getBytes(UTF_8)));
  }

  /** Returns whether it has not expired. */
  public boolean valid(Instant now) {
    return expires == null || now.isBefore(expires.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Returns the most that it allows. */
  Role most() {
    return SCOPES.getOrDefault(scope, Role.READER);
  }

  /** Returns the line for the file of users. */
  public String line() {
    String days = written(expires) + ":" + written(created);
    return String.join(
        ":", user, NAME + id + "$" + digest, scope, days, URLEncoder.encode(name, UTF_8));
  }

  private static String written(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
