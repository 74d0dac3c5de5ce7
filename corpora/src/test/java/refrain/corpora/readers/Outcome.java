package refrain.corpora.readers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a stream of rows yields, for tests. */
record Outcome<T>(
    String format, String sha256, List<T> values, List<Reject> rejects, List<String> skipped) {

  static <T> Outcome<T> of(RowStream<T> stream) throws IOException {
    try (stream) {
      Outcome<T> outcome = into(stream, new ArrayList<>(), new ArrayList<>());
      return outcome;
    }
  }

  /** Reads on into lists that keep what came before a failure. */
  static <T> Outcome<T> into(RowStream<T> stream, List<T> values, List<Reject> rejects)
      throws IOException {
    List<String> skipped = new ArrayList<>();
    for (Optional<Row<T>> row = stream.next(); row.isPresent(); row = stream.next()) {
      switch (row.get()) {
        case Row.Read<T>(T value, var raw) -> values.add(value);
        case Row.Rejected<T>(Reject reject) -> rejects.add(reject);
        case Row.Skipped<T>(String reason) -> skipped.add(reason);
      }
    }
    return new Outcome<>(stream.format(), stream.sha256(), values, rejects, skipped);
  }

  T only() {
    if (values.size() != 1) throw new AssertionError("wanted one value, got " + this);
    return values.getFirst();
  }
}
