package refrain.web.json;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Import;
import refrain.corpora.Provenance;

/**
 * One import into a collection; {@code read} is the sum of the five counts after it.
 *
 * @param act {@code import}, or {@code remap} when kept records were mapped again
 */
public record ImportJson(
    String act,
    String file,
    String sha256,
    String format,
    Map<String, String> mapping,
    String zone,
    Instant at,
    String by,
    @Nullable String terms,
    @Nullable String archiveUrl,
    boolean pseudonymised,
    long read,
    long imported,
    long unchanged,
    long updated,
    long skipped,
    long rejected) {
  /** Returns the shape of an import. */
  public static ImportJson of(Import report) {
    Provenance how = report.provenance();
    return new ImportJson(
        how.act().name().toLowerCase(Locale.ROOT),
        report.file(),
        report.sha256(),
        report.format(),
        report.mapping(),
        how.zone().getId(),
        report.at(),
        how.by(),
        how.terms(),
        how.archiveUrl(),
        how.pseudonymised(),
        report.read(),
        report.imported(),
        report.unchanged(),
        report.updated(),
        report.skipped(),
        report.rejected());
  }
}
