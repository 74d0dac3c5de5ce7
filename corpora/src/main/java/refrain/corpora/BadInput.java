package refrain.corpora;

/**
 * Something a person gave that cannot be used; the message names the place and the remedy.
 *
 * <p>The command line prints the message as one line and exits 2; the web answers 4xx with it.
 */
public class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadInput(String message) {
    super(message);
  }

  public BadInput(String message, Throwable cause) {
    super(message, cause);
  }
}
