package refrain.web.query;

import refrain.corpora.BadInput;

/** A well-formed name of something that is not here; the web answers 404. */
public final class NotFound extends BadInput {
  private static final long serialVersionUID = 1;

  public NotFound(String message) {
    super(message);
  }
}
