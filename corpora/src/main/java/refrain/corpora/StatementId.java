package refrain.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Names a statement for good; unique in a workspace. */
public record StatementId(String value) implements Comparable<StatementId> {
  public StatementId {
    if (value.isBlank()) throw new IllegalArgumentException("a statement id must not be empty");
  }

  /** Derives an id from the parts that make a statement what it is: who said what, and when. */
  public static StatementId ofContent(String outlet, String time, String title, String text) {
    byte[] key = String.join("\0", outlet, time, title, text).getBytes(UTF_8);
    return new StatementId("sha256-" + HexFormat.of().formatHex(Sha256.of(key), 0, 12));
  }

  @Override
  public int compareTo(StatementId other) {
    return NaturalOrder.IDS.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
