package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Import;
import refrain.corpora.NativeJson;
import refrain.indexer.ImportOutcome;

/**
 * How the import of one file went.
 *
 * @param read records seen: those imported, unchanged, updated, skipped and rejected together
 * @param rejects the file that lists what was rejected
 * @param firstReject the first of them, with its reason
 * @param cut why the file could not be read to its end
 */
record ImportReport(
    String file,
    String collection,
    String format,
    String sha256,
    long read,
    long imported,
    long unchanged,
    long updated,
    long skipped,
    long rejected,
    @Nullable String rejects,
    @Nullable String firstReject,
    @Nullable String cut) {
  /** Says that the first records of a file are on the disk, or in the rejects file there. */
  record Acknowledged(long acknowledged, String file) {}

  /** Says that a file could not be used at all. */
  record Failed(String file, @Nullable String error) {}

  static ImportReport of(Path file, ImportOutcome outcome) throws IOException {
    Import report = outcome.report();
    return new ImportReport(
        file.toString(),
        report.collection(),
        report.format(),
        report.sha256(),
        report.read(),
        report.imported(),
        report.unchanged(),
        report.updated(),
        report.skipped(),
        report.rejected(),
        outcome.rejects().map(Path::toString).orElse(null),
        outcome.rejects().isPresent() ? first(outcome.rejects()) : null,
        outcome.cut().orElse(null));
  }

  /** Returns whether there was something to import and none of it could be used. */
  boolean unusable() {
    return rejected > 0 && imported + unchanged + updated + skipped == 0;
  }

  /** Returns the counts as a sentence that adds up. */
  String line() {
    String counts =
        String.format(
            Locale.ROOT,
            "%s: %,d read = %,d imported + %,d unchanged + %,d updated + %,d skipped + %,d rejected (%s)",
            Plain.line(file),
            read,
            imported,
            unchanged,
            updated,
            skipped,
            rejected,
            format);
    return rejects == null
        ? counts
        : counts + "; rejects in " + Plain.line(rejects) + ", first: " + firstReject;
  }

  private static String first(Optional<Path> rejects) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(rejects.orElseThrow(), UTF_8)) {
      JsonNode reject = NativeJson.parse(String.valueOf(lines.readLine()));
      return "line %d: %s"
          .formatted(reject.path("line").asLong(), Plain.line(reject.path("reason").asText(), 300));
    }
  }
}
