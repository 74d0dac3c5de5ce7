package refrain.web.json;

import org.jspecify.annotations.Nullable;
import refrain.corpora.curation.Superseded;
import refrain.web.query.BadParameter;
import refrain.web.query.NotFound;
import refrain.web.query.Overtaken;

/**
 * What went wrong, in the one shape of RFC 9457.
 *
 * @param type a stable name of the kind of problem
 * @param title the kind in words
 * @param detail what was attempted, the value, what was wanted and the remedy
 * @param instance the path that was asked for; absent for a line of a stream
 * @param parameter the parameter at fault, if one is
 * @param act the act of the journal that stands in the way, if one does
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable String parameter,
    @Nullable String act) {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Describes a problem of one of the stable kinds. */
  public static Problem of(int status, String detail, @Nullable String instance) {
    return new Problem(
        "urn:refrain:problem:" + kind(status), title(status), status, detail, instance, null, null);
  }

  /** Describes what a person gave and cannot be used. */
  public static Problem of(RuntimeException bad, @Nullable String instance) {
    @Nullable String act = inTheWay(bad);
    int status = bad instanceof NotFound ? 404 : act != null ? 409 : 400;
    Problem plain = of(status, String.valueOf(bad.getMessage()), instance);
    @Nullable String named = bad instanceof BadParameter one ? one.parameter() : null;
    return new Problem(plain.type, plain.title, plain.status, plain.detail, instance, named, act);
  }

  /** Returns the same problem in other words. */
  public Problem saying(String words) {
    return new Problem(type, title, status, words, instance, parameter, act);
  }

  private static @Nullable String inTheWay(RuntimeException bad) {
    if (bad instanceof Superseded superseded) return superseded.later().id();
    return bad instanceof Overtaken overtaken ? overtaken.later().id() : null;
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
      case 428 -> "Precondition required";
      case 429 -> "Too many requests";
      case 431 -> "Headers too large";
      case 503 -> "Not ready";
      case 507 -> "Disk full";
      default -> status < 500 ? "Bad request" : "Failure";
    };
  }
}
