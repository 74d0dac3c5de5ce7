package refrain.corpora;

/** Names a narrative for good, such as {@code us-gun-violence}; unique in a workspace. */
public record NarrativeId(String value) implements Comparable<NarrativeId> {
  public NarrativeId {
    if (value.isBlank()) throw new IllegalArgumentException("a narrative id must not be empty");
  }

  @Override
  public int compareTo(NarrativeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
