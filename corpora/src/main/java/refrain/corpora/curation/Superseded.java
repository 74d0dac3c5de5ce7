package refrain.corpora.curation;

import refrain.corpora.BadInput;

/** An act cannot be undone, since something that it decided was decided again. */
public final class Superseded extends BadInput {
  private static final long serialVersionUID = 1;

  private final transient Act later;

  Superseded(Act undone, Act later) {
    super(
        "could not undo what %s did on %s: %s decided on the same thing again on %s; undo that first"
            .formatted(undone.by(), undone.at(), later.by(), later.at()));
    this.later = later;
  }

  /** Returns the act that came later. */
  public Act later() {
    return later;
  }
}
