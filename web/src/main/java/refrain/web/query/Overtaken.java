package refrain.web.query;

import refrain.corpora.BadInput;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Thing;

/** Somebody else changed what a person was about to change; the web answers 409. */
public final class Overtaken extends BadInput {
  private static final long serialVersionUID = 1;

  private final transient Act later;

  /** Names who changed it, and when. */
  public Overtaken(Thing thing, Act later) {
    super(
        "could not change %s '%s': %s changed it on %s, after you read it; read it again and repeat your change"
            .formatted(
                thing.kind().name().toLowerCase(java.util.Locale.ROOT),
                thing.id(),
                later.by(),
                later.at()));
    this.later = later;
  }

  /** Returns the act that came first. */
  public Act later() {
    return later;
  }
}
