package refrain.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import refrain.web.json.Inert;
import refrain.web.json.Json;

/**
 * A CSV file for a spreadsheet: UTF-8 with a byte-order mark, every cell quoted, none of them a
 * formula; the last columns say on every row what was asked for, how and when, so that a row that
 * is copied elsewhere keeps it.
 */
public final class Sheet {
  private static final List<String> ABOUT =
      List.of(
          "refrain_filters",
          "refrain_limit",
          "refrain_method",
          "refrain_scores",
          "refrain_snapshot",
          "refrain_exported_at",
          "refrain_note");

  private final CsvWriter csv;
  private final List<String> about;

  /** Starts a file that is offered to be saved under a name, with these columns before its own. */
  public Sheet(Context ctx, String name, List<String> columns, About about) throws IOException {
    offer(ctx, "text/csv; charset=utf-8", name);
    csv = Inert.file(new OutputStreamWriter(ctx.outputStream(), UTF_8));
    this.about =
        Inert.cells(
            List.of(
                about.asked(),
                about.limit(),
                about.method(),
                about.scores(),
                about.snapshot(),
                about.exportedAt(),
                about.note()));
    List<String> head = new ArrayList<>(Inert.cells(columns));
    head.addAll(ABOUT);
    csv.writeRecord(head);
  }

  /** Adds a row; nothing becomes an empty cell. */
  public void row(List<? extends @Nullable Object> values) {
    List<String> row = new ArrayList<>(Inert.cells(values));
    row.addAll(about);
    csv.writeRecord(row);
  }

  /** Sends what was added so far. */
  public void flush() throws IOException {
    csv.flush();
  }

  /** Offers the answer as a file, with the note in its header. */
  public static void offer(Context ctx, String type, String name) {
    ctx.contentType(type)
        .header("Content-Disposition", "attachment; filename=\"refrain-" + name + "\"")
        .header("Refrain-Note", Json.NOTE);
  }
}
