package refrain.web.guard;

/** A request that is turned away before any route sees it. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Turns away what would be too much at once; the sender may try again. */
  public static Refusal busy(String message) {
    return new Refusal(429, message);
  }

  /** Turns away a change that does not say what it was based on. */
  public static Refusal blind(String message) {
    return new Refusal(428, message);
  }

  /** Turns away a body of a kind that the route does not take. */
  public static Refusal media(String message) {
    return new Refusal(415, message);
  }

  /** Turns away a body that is larger than the service takes. */
  public static Refusal tooLarge(String message) {
    return new Refusal(413, message);
  }

  /** Turns away a body that the disk cannot take. */
  public static Refusal full(String message) {
    return new Refusal(507, message);
  }

  /** Turns away what the person's role does not allow. */
  public static Refusal role(String message) {
    return new Refusal(403, message);
  }

  /** Returns the HTTP status, 4xx or 507. */
  public int status() {
    return status;
  }
}
