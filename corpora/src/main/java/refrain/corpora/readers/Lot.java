package refrain.corpora.readers;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a text, in order.
 *
 * @param line that of the record read last, whether it could be read or not
 * @param last whether the text has no more
 * @param cut what keeps the text from being read on after these
 */
record Lot<C>(List<C> records, long line, boolean last, @Nullable IOException cut) {
  /** Nothing, from before a text's beginning. */
  static <C> Lot<C> none() {
    return new Lot<>(List.of(), 0, false, null);
  }

  /** Returns that there is nothing after these either, where they are the last. */
  Lot<C> after() {
    return new Lot<>(List.of(), line, last, cut);
  }

  /** Returns the same with something else in place of each record. */
  <D> Lot<D> with(Function<C, D> change) {
    return new Lot<>(records.stream().map(change).toList(), line, last, cut);
  }
}
