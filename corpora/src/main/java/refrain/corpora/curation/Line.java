package refrain.corpora.curation;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where an entry stands in the journal's file, and what it is about.
 *
 * @param number its place among the entries, from 0
 * @param start the first byte of its line
 * @param length the bytes of its line, without the line end
 * @param digest the first eight bytes of the line's SHA-256
 */
record Line(
    int number, long start, int length, long digest, Instant at, Thing thing, String change) {
  /** The order in which entries take effect: the later one holds. */
  static final Comparator<Line> EFFECT =
      Comparator.comparing(Line::at).thenComparingInt(Line::number);
}
