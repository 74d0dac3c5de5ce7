package refrain.web.json;

import org.jspecify.annotations.Nullable;
import refrain.corpora.curation.Superseded;
import refrain.web.query.BadParameter;
import refrain.web.query.NotFound;

/**
 * What went wrong, in the one shape of RFC 9457.
 *
 * @param type a stable name of the kind of problem
 * @param title the kind in words
 * @param detail what was attempted, the value, what was wanted and the remedy
 * @param instance the path that was asked for; absent for a line of a stream
 * @param parameter the parameter at fault, if one is
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable String parameter) {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Describes a problem of one of the stable kinds. */
  public static Problem of(int status, String detail, @Nullable String instance) {
    return new Problem(
        "urn:refrain:problem:" + kind(status), title(status), status, detail, instance, null);
  }

  /** Describes what a person gave and cannot be used. */
  public static Problem of(RuntimeException bad, @Nullable String instance) {
    int status = bad instanceof NotFound ? 404 : bad instanceof Superseded ? 409 : 400;
    Problem plain = of(status, String.valueOf(bad.getMessage()), instance);
    return bad instanceof BadParameter named
        ? new Problem(
            plain.type, plain.title, plain.status, plain.detail, instance, named.parameter())
        : plain;
  }

  private static String kind(int status) {
    return title(status).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad input";
      case 401 -> "Sign in";
      case 403 -> "Refused";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 409 -> "Conflict";
      case 413 -> "Too large";
      case 414 -> "Address too long";
      case 415 -> "Wrong media type";
      case 421 -> "Wrong host";
      case 429 -> "Too many requests";
      case 431 -> "Headers too large";
      case 503 -> "Not ready";
      case 507 -> "Disk full";
      default -> status < 500 ? "Bad request" : "Failure";
    };
  }
}
