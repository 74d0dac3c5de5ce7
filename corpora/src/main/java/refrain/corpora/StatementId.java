package refrain.corpora;

/** Names a statement for good; unique in a workspace. */
public record StatementId(String value) implements Comparable<StatementId> {
  public StatementId {
    if (value.isBlank()) throw new IllegalArgumentException("a statement id must not be empty");
  }

  @Override
  public int compareTo(StatementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
