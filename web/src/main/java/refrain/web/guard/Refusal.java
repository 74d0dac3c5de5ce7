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

  /** Returns the HTTP status, 4xx. */
  public int status() {
    return status;
  }
}
