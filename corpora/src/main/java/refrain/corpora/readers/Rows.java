package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.corpora.Source;

/**
 * The rows of one text: its records, each turned into a value or refused with the reason.
 *
 * <p>Records are cut out of the text one after the other, in lots, and lots are converted on every
 * core meanwhile. What is held of a text is bounded by a few lots of it.
 *
 * @param <T> post, statement or narrative
 */
final class Rows<T> implements Closeable {
  /** Most records of a lot. */
  static final int LOT = 512;

  /**
   * Characters of records after which a lot is full, so that it and what is made of it stay in a
   * core's cache.
   */
  private static final int FULL = 1 << 15;

  /**
   * Turns a record into a row; throws {@link BadInput} to refuse it. Used by several threads.
   *
   * @param <R> what {@link #of} takes of each record
   */
  interface Conversion<R, T> {
    Row<T> convert(R record, Source source);
  }

  /** Turns one record into a value; throws {@link BadInput} to refuse it. Used as a conversion. */
  interface Reading<R, T> {
    T read(R record, Source source);
  }

  private final InOrder<?, Lot<Row<T>>> lots;
  private Lot<Row<T>> lot = Lot.none();
  private Iterator<Row<T>> rows = Collections.emptyIterator();

  private <R> Rows(
      Text text,
      String importer,
      Records records,
      Supplier<R> content,
      Conversion<R, T> conversion) {
    lots =
        new InOrder<Lot<Cut<R>>, Lot<Row<T>>>(
            Lot.none(),
            before -> before.last() ? before.after() : cut(records, content, importer),
            cut -> cut.with(record -> row(record, text, importer, conversion)),
            Runtime.getRuntime().availableProcessors());
  }

  /**
   * Reads records of any sort.
   *
   * @param content returns what a row is made of from the current record, and nothing that changes
   *     with the next
   */
  static <R, T> Rows<T> of(
      Text text,
      String importer,
      Records records,
      Supplier<R> content,
      Conversion<R, T> conversion) {
    return new Rows<>(text, importer, records, content, conversion);
  }

  /** Reads JSON objects, one a line or in an array. */
  static <T> Rows<T> ofJson(Text text, String importer, Reading<JsonNode, T> reading) {
    JsonRecords json = text.json();
    return of(
        text, importer, json, json::text, (record, source) -> row(object(record), source, reading));
  }

  /** The first line of Refrain's own exports tells of the export and holds no record. */
  private static <T> Row<T> row(JsonNode object, Source source, Reading<JsonNode, T> reading) {
    return object.size() == 1 && object.has("refrain")
        ? new Row.Skipped<>("a note about the export")
        : new Row.Read<>(reading.read(object, source));
  }

  /** Reads rows of cells, from where {@code records} stands; each must have {@code width} cells. */
  static <T> Rows<T> ofCells(
      Text text, String importer, CsvRecords records, int width, Reading<String[], T> reading) {
    return of(
        text,
        importer,
        records,
        records::cells,
        (cells, source) -> new Row.Read<>(reading.read(fitting(cells, width), source)));
  }

  /** Cuts the next records out of a text. */
  private static <R> Lot<Cut<R>> cut(Records records, Supplier<R> content, String importer) {
    List<Cut<R>> cut = new ArrayList<>();
    long characters = 0;
    try {
      while (cut.size() < LOT && characters < FULL) {
        if (!records.next()) return new Lot<>(cut, records.line(), true, null);
        String raw = records.raw();
        characters += raw.length();
        cut.add(
            new Cut<>(
                records.line(), records.flaw(), content.get(), raw, records.kept(importer, raw)));
      }
      return new Lot<>(cut, records.line(), false, null);
    } catch (IOException e) {
      return new Lot<>(cut, records.line(), true, e);
    }
  }

  private static <R, T> Row<T> row(
      Cut<R> cut, Text text, String importer, Conversion<R, T> conversion) {
    if (cut.flaw() != null) return rejected(cut, text, cut.flaw());
    try {
      Row<T> row = conversion.convert(cut.content(), text.source(cut.line(), importer));
      return row instanceof Row.Read<T> read ? new Row.Read<>(read.value(), cut.kept()) : row;
    } catch (BadInput | IllegalArgumentException | DateTimeException e) {
      return rejected(cut, text, String.valueOf(e.getMessage()));
    }
  }

  private static <T> Row<T> rejected(Cut<?> cut, Text text, String reason) {
    return new Row.Rejected<>(
        new Reject(text.name(), cut.line(), reason, cut.raw(), cut.kept().header()));
  }

  /**
   * Returns the next row, or empty at the end.
   *
   * @throws IOException if the text cannot be read on; the rows before that place came first
   */
  Optional<Row<T>> next() throws IOException {
    while (!rows.hasNext()) {
      if (lot.cut() != null) throw lot.cut();
      if (lot.last()) return Optional.empty();
      lot = lots.next();
      rows = lot.records().iterator();
    }
    return Optional.of(rows.next());
  }

  /** Returns the line that was read last when {@link #next} threw, 0 before the first. */
  long line() {
    return lot.line();
  }

  @Override
  public void close() {
    lots.close();
  }

  /**
   * Parses a JSON object.
   *
   * @throws BadInput if it is broken or something else
   */
  static ObjectNode object(String json) {
    if (NativeJson.parse(json) instanceof ObjectNode object) return object;
    throw new BadInput("the record is not a JSON object; an object for each record is wanted");
  }

  private static String[] fitting(String[] cells, int width) {
    for (int i = width; i < cells.length; i++) if (!cells[i].isBlank()) throw wrong(cells, width);
    if (cells.length < width) throw wrong(cells, width);
    return cells;
  }

  private static BadInput wrong(String[] cells, int width) {
    return new BadInput(
        "the row has %d cells where the table has %d columns; look for a missing or extra delimiter or quote"
            .formatted(cells.length, width));
  }
}
