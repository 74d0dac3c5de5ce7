package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;

/**
 * Makes a statement of a record with the help of a {@link Mapping}; what the record does not say, a
 * title may ({@link SpokespersonTitle}), the address does ({@link KnownOutlets}) and who speaks in
 * a transcript shows in its turns ({@link Turns}).
 *
 * @param <R> a record of the file
 */
final class StatementMapping<R> {
  private final Mapping<R> mapping;
  private final Column<R> text;
  private final String collection;
  private final ZoneId zone;

  StatementMapping(Mapping<R> mapping, Column<R> text, String collection, ZoneId zone) {
    this.mapping = mapping;
    this.text = text;
    this.collection = collection;
    this.zone = zone;
  }

  /** Reads JSON objects whose fields have the names of a statement's. */
  static Rows.Reading<JsonNode, Statement> ofFields(ReadOptions options) {
    JsonTable table = new JsonTable(new Columns(Targets.STATEMENTS.names()));
    var mapping = new Mapping<>(table, Targets.STATEMENTS, options.mapping());
    Column<JsonNode> said = mapping.column("text");
    return new StatementMapping<>(mapping, said, options.collection(), options.zone())::read;
  }

  /**
   * Returns the statement.
   *
   * @throws refrain.corpora.BadInput if the record cannot become one; the message says why
   */
  Statement read(R row, Source source) {
    String said = Values.text(text.of(row));
    Map<String, String> extra = mapping.rest(row);
    Outlet outlet = outlet(row, extra);
    String title = stripped(row, "title");
    SpokespersonTitle told = SpokespersonTitle.of(title == null ? said : title);
    Turns turns = Turns.in(said);
    if (!turns.labels().isEmpty()) extra.put("turns", String.join(", ", turns.labels()));
    Instant publishedAt = publishedAt(row, told);
    return new Statement(
        id(row, outlet, publishedAt, title, said),
        outlet,
        speaker(row, told, turns),
        title,
        said,
        stripped(row, "lang"),
        publishedAt,
        stripped(row, "url"),
        stripped(row, "archive_url"),
        Values.words(stripped(row, "narratives")).stream().map(NarrativeId::new).toList(),
        "gist".equalsIgnoreCase(stripped(row, "kind"))
            ? StatementKind.GIST
            : StatementKind.ORIGINAL,
        collection,
        source,
        extra);
  }

  /** Who the source says it was, else the title, else whose turns the transcript holds. */
  private @Nullable String speaker(R row, SpokespersonTitle told, Turns turns) {
    String speaker = stripped(row, "speaker");
    if (speaker != null) return speaker;
    return told.speaker() == null ? turns.speaker() : told.speaker();
  }

  private Outlet outlet(R row, Map<String, String> extra) {
    String name = stripped(row, "outlet");
    String kind = stripped(row, "outlet_kind");
    Outlet known = name == null ? KnownOutlets.at(stripped(row, "url")) : KnownOutlets.named(name);
    if (name != null && !known.name().equals(name)) keep("outlet", name, extra);
    return kind == null ? known : new Outlet(known.name(), OutletKind.of(kind));
  }

  private void keep(String target, String value, Map<String, String> extra) {
    String column = mapping.column(target).name();
    if (!column.isEmpty()) extra.put(column, value);
  }

  private @Nullable Instant publishedAt(R row, SpokespersonTitle told) {
    String time = stripped(row, "published_at");
    Instant read = time == null ? null : Dates.parseIfPresent(time, zone).orElse(null);
    if (read != null || told.day() == null) return read;
    return told.day().atStartOfDay(zone).toInstant();
  }

  private StatementId id(
      R row, Outlet outlet, @Nullable Instant time, @Nullable String title, String said) {
    String id = Values.id(stripped(row, "id"));
    if (id != null) return new StatementId(id);
    return StatementId.ofContent(
        outlet.name(), time == null ? "" : time.toString(), title == null ? "" : title, said);
  }

  private @Nullable String stripped(R row, String target) {
    String value = mapping.column(target).of(row);
    return value == null ? null : value.strip();
  }
}
