package refrain.corpora;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports as native JSON; what older journals do not tell is read as unknown or none. */
final class ImportJson {
  private ImportJson() {}

  static void write(JsonGenerator g, Import report) throws IOException {
    g.writeStartObject();
    g.writeStringField("collection", report.collection());
    g.writeStringField("file", report.file());
    g.writeStringField("sha256", report.sha256());
    g.writeStringField("format", report.format());
    JsonWriting.map(g, "mapping", report.mapping());
    JsonWriting.time(g, "at", report.at());
    g.writeNumberField("read", report.read());
    g.writeNumberField("imported", report.imported());
    g.writeNumberField("unchanged", report.unchanged());
    g.writeNumberField("updated", report.updated());
    g.writeNumberField("skipped", report.skipped());
    g.writeNumberField("rejected", report.rejected());
    if (!report.provenance().equals(Provenance.UNKNOWN)) write(g, report.provenance());
    g.writeEndObject();
  }

  private static void write(JsonGenerator g, Provenance provenance) throws IOException {
    g.writeObjectFieldStart("provenance");
    g.writeStringField("act", provenance.act().name().toLowerCase(Locale.ROOT));
    g.writeStringField("by", provenance.by());
    JsonWriting.text(g, "terms", provenance.terms());
    JsonWriting.text(g, "archive_url", provenance.archiveUrl());
    g.writeStringField("zone", provenance.zone().getId());
    if (provenance.pseudonymised()) g.writeBooleanField("pseudonymised", true);
    g.writeEndObject();
  }

  static Import read(JsonFields fields) {
    JsonFields mapping = fields.object("mapping");
    Long updated = fields.count("updated");
    return fields.build(
        () ->
            new Import(
                fields.required("collection"),
                fields.required("file"),
                fields.required("sha256"),
                fields.required("format"),
                mapping == null ? Map.of() : mapping.all(),
                fields.requiredTime("at"),
                fields.requiredCount("read"),
                fields.requiredCount("imported"),
                fields.requiredCount("unchanged"),
                updated == null ? 0 : updated,
                fields.requiredCount("skipped"),
                fields.requiredCount("rejected"),
                provenance(fields.object("provenance"))));
  }

  private static Provenance provenance(@Nullable JsonFields fields) {
    if (fields == null) return Provenance.UNKNOWN;
    return new Provenance(
        fields.choice("act", Provenance.Act.class, Provenance.Act.IMPORT),
        fields.text("by", ""),
        fields.text("terms"),
        fields.text("archive_url"),
        zone(fields.text("zone", "Z")),
        fields.text("pseudonymised", "false").equals("true"));
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new BadInput(
          "could not read provenance of import: zone '" + id + "' is not known here", e);
    }
  }
}
