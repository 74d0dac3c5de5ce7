package refrain.indexer.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.corpora.Provenance;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.ImportCounts;

/** Writes jobs as JSON and reads them back. */
final class JobJson {
  private JobJson() {}

  static byte[] write(Job job) {
    ObjectNode json = NativeJson.mapper().createObjectNode();
    json.put("id", job.id()).put("name", job.name()).put("bytes", job.bytes());
    json.set("order", order(job.order()));
    json.put("state", job.state().label());
    json.put("created", job.created().toString()).put("changed", job.changed().toString());
    job.started().ifPresent(at -> json.put("started", at.toString()));
    json.put("share", job.share());
    json.set("counts", counts(job.counts()));
    json.put("restarts", job.restarts()).put("before", job.before());
    json.put("format", job.format()).put("remark", job.remark());
    return (NativeJson.write(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode order(ImportOrder order) {
    ReadOptions reading = order.reading();
    Provenance by = order.provenance();
    ObjectNode json = NativeJson.mapper().createObjectNode();
    json.put("kind", order.kind().label()).put("collection", reading.collection());
    reading.format().ifPresent(name -> json.put("format", name));
    ObjectNode mapping = json.putObject("mapping");
    reading.mapping().forEach(mapping::put);
    json.put("zone", reading.zone().getId()).put("charset", reading.charset().name());
    json.put("by", by.by()).put("terms", by.terms()).put("archive_url", by.archiveUrl());
    return json.put("pseudonymised", by.pseudonymised());
  }

  private static ObjectNode counts(ImportCounts counts) {
    return NativeJson.mapper()
        .createObjectNode()
        .put("read", counts.read())
        .put("imported", counts.imported())
        .put("updated", counts.updated())
        .put("skipped", counts.skipped())
        .put("rejected", counts.rejected());
  }

  /**
   * Reads a job.
   *
   * @throws BadInput if it is none
   */
  static Job read(String text) {
    JsonNode json = NativeJson.parse(text);
    try {
      return new Job(
          json.path("id").asText(),
          json.path("name").asText(),
          json.path("bytes").asLong(),
          order(json.path("order")),
          Job.State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
          Instant.parse(json.path("created").asText()),
          Instant.parse(json.path("changed").asText()),
          Optional.ofNullable(text(json, "started")).map(Instant::parse),
          json.path("share").asDouble(),
          counts(json.path("counts")),
          json.path("restarts").asInt(),
          json.path("before").asLong(),
          json.path("format").asText(),
          json.path("remark").asText());
    } catch (RuntimeException e) {
      throw new BadInput("could not read a job: " + e.getMessage(), e);
    }
  }

  private static ImportOrder order(JsonNode json) {
    Map<String, String> mapping = new LinkedHashMap<>();
    json.path("mapping").properties().forEach(e -> mapping.put(e.getKey(), e.getValue().asText()));
    ReadOptions reading =
        new ReadOptions(
            json.path("collection").asText(),
            Optional.ofNullable(text(json, "format")),
            mapping,
            ReadOptions.zone(json.path("zone").asText()),
            ReadOptions.charset(json.path("charset").asText()));
    Provenance provenance =
        new Provenance(
            Provenance.Act.IMPORT,
            json.path("by").asText(),
            text(json, "terms"),
            text(json, "archive_url"),
            reading.zone(),
            json.path("pseudonymised").asBoolean());
    ImportOrder.Kind kind = ImportOrder.Kind.of(json.path("kind").asText()).orElseThrow();
    return new ImportOrder(kind, reading, provenance);
  }

  private static ImportCounts counts(JsonNode json) {
    return new ImportCounts(
        json.path("read").asLong(),
        json.path("imported").asLong(),
        json.path("updated").asLong(),
        json.path("skipped").asLong(),
        json.path("rejected").asLong());
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.hasNonNull(name) ? json.get(name).asText() : null;
  }
}
