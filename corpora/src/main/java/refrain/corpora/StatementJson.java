package refrain.corpora;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements as native JSON. */
final class StatementJson {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "outlet",
          "outlet_kind",
          "speaker",
          "title",
          "text",
          "lang",
          "published_at",
          "url",
          "archive_url",
          "narratives",
          "kind",
          "collection",
          "source",
          "extra");

  private StatementJson() {}

  static void write(JsonGenerator g, Statement statement) throws IOException {
    g.writeStartObject();
    g.writeStringField("id", statement.id().value());
    g.writeStringField("outlet", statement.outlet().name());
    g.writeStringField("outlet_kind", statement.outlet().kind().label());
    JsonWriting.text(g, "speaker", statement.speaker());
    JsonWriting.text(g, "title", statement.title());
    g.writeStringField("text", statement.text());
    JsonWriting.text(g, "lang", statement.lang());
    JsonWriting.time(g, "published_at", statement.publishedAt());
    JsonWriting.text(g, "url", statement.url());
    JsonWriting.text(g, "archive_url", statement.archiveUrl());
    List<String> narratives = statement.narratives().stream().map(NarrativeId::value).toList();
    JsonWriting.texts(g, "narratives", narratives);
    g.writeStringField("kind", statement.kind().name().toLowerCase(Locale.ROOT));
    if (!statement.collection().isEmpty()) g.writeStringField("collection", statement.collection());
    JsonWriting.source(g, statement.source());
    JsonWriting.map(g, "extra", statement.extra());
    g.writeEndObject();
  }

  static Statement read(JsonFields fields, Source otherwise) {
    Outlet outlet =
        fields.build(
            () ->
                new Outlet(
                    fields.required("outlet"), OutletKind.of(fields.text("outlet_kind", ""))));
    Instant publishedAt = fields.time("published_at");
    Map<String, String> extra = new LinkedHashMap<>();
    JsonFields kept = fields.object("extra");
    if (kept != null) extra.putAll(kept.all());
    fields.rest(KNOWN, "", extra);
    return fields.build(
        () ->
            new Statement(
                id(fields, outlet, publishedAt),
                outlet,
                fields.text("speaker"),
                fields.text("title"),
                fields.required("text"),
                fields.text("lang"),
                publishedAt,
                fields.text("url"),
                fields.text("archive_url"),
                fields.texts("narratives").stream().map(NarrativeId::new).toList(),
                fields.choice("kind", StatementKind.class, StatementKind.ORIGINAL),
                fields.text("collection", ""),
                JsonWriting.source(fields.object("source"), otherwise),
                extra));
  }

  private static StatementId id(JsonFields fields, Outlet outlet, @Nullable Instant time) {
    String id = fields.text("id");
    if (id != null && !id.isBlank()) return new StatementId(id);
    return StatementId.ofContent(
        outlet.name(),
        time == null ? "" : time.toString(),
        fields.text("title", ""),
        fields.required("text"));
  }
}
