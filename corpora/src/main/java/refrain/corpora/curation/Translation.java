package refrain.corpora.curation;

import java.util.Comparator;
import java.util.Optional;
import refrain.corpora.StatementId;

/** Two statements that say the same in two languages; the smaller id is the one. */
record Translation(StatementId one, StatementId other) implements Comparable<Translation> {
  private static final Comparator<Translation> ORDER =
      Comparator.comparing(Translation::one).thenComparing(Translation::other);

  @Override
  public int compareTo(Translation pair) {
    return ORDER.compare(this, pair);
  }

  /** Returns the statement that is linked with another here, if that is one of the two. */
  Optional<StatementId> partner(StatementId of) {
    if (of.equals(one)) return Optional.of(other);
    return of.equals(other) ? Optional.of(one) : Optional.empty();
  }
}
