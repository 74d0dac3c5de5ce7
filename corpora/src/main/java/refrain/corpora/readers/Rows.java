package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Optional;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.corpora.Source;

/**
 * The rows of one text: its records, each turned into a value or refused with the reason.
 *
 * @param <T> post, statement or narrative
 */
final class Rows<T> {
  /** Turns the current record into a row; throws {@link BadInput} to refuse it. */
  interface Conversion<T> {
    Row<T> convert(Source source);
  }

  /** Turns one record into a value; throws {@link BadInput} to refuse it. */
  interface Reading<R, T> {
    T read(R record, Source source);
  }

  private final Text text;
  private final String importer;
  private final Records records;
  private final Conversion<T> conversion;

  private Rows(Text text, String importer, Records records, Conversion<T> conversion) {
    this.text = text;
    this.importer = importer;
    this.records = records;
    this.conversion = conversion;
  }

  /** Reads records of any sort. */
  static <T> Rows<T> of(Text text, String importer, Records records, Conversion<T> conversion) {
    return new Rows<>(text, importer, records, conversion);
  }

  /** Reads JSON objects, one a line or in an array. */
  static <T> Rows<T> ofJson(Text text, String importer, Reading<JsonNode, T> reading) {
    JsonRecords json = text.json();
    return of(text, importer, json, source -> row(object(json.text()), source, reading));
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
    return new Rows<>(
        text,
        importer,
        records,
        source -> new Row.Read<>(reading.read(fitting(records.cells(), width), source)));
  }

  /** Returns the next row, or empty at the end. */
  Optional<Row<T>> next() throws IOException {
    if (!records.next()) return Optional.empty();
    String flaw = records.flaw();
    if (flaw != null) return Optional.of(rejected(flaw));
    try {
      return Optional.of(kept(conversion.convert(text.source(records.line(), importer))));
    } catch (BadInput | IllegalArgumentException | DateTimeException e) {
      return Optional.of(rejected(String.valueOf(e.getMessage())));
    }
  }

  private Row<T> kept(Row<T> row) {
    return row instanceof Row.Read<T> read
        ? new Row.Read<>(read.value(), records.kept(importer))
        : row;
  }

  /** Returns the line of the record last read, 0 before the first. */
  long line() {
    return records.line();
  }

  private Row<T> rejected(String reason) {
    String header = records.kept(importer).header();
    return new Row.Rejected<>(
        new Reject(text.name(), records.line(), reason, records.raw(), header));
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
