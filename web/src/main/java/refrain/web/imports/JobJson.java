package refrain.web.imports;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Provenance;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.jobs.Job;

/**
 * A job; {@code read} is the sum of the five counts after it, of the run at hand.
 *
 * @param bytesRead how much of the file has been read
 * @param rate records a second
 * @param restarts how often the import was begun again
 * @param takenBefore records that earlier runs took at least, which count as unchanged now
 */
record JobJson(
    String id,
    String state,
    String name,
    String kind,
    String collection,
    @Nullable String format,
    Map<String, String> mapping,
    String zone,
    String charset,
    String by,
    @Nullable String terms,
    @Nullable String archiveUrl,
    boolean pseudonymise,
    Instant created,
    Instant changed,
    long bytes,
    long bytesRead,
    double share,
    long rate,
    long read,
    long imported,
    long unchanged,
    long updated,
    long skipped,
    long rejected,
    int restarts,
    long takenBefore,
    @Nullable String remark) {
  static JobJson of(Job job) {
    ReadOptions reading = job.order().reading();
    Provenance by = job.order().provenance();
    return new JobJson(
        job.id(),
        job.state().label(),
        job.name(),
        job.order().kind().label(),
        reading.collection(),
        job.format().isEmpty() ? reading.format().orElse(null) : job.format(),
        reading.mapping(),
        reading.zone().getId(),
        reading.charset().name(),
        by.by(),
        by.terms(),
        by.archiveUrl(),
        by.pseudonymised(),
        job.created(),
        job.changed(),
        job.bytes(),
        job.bytesRead(),
        job.share(),
        Math.round(job.rate()),
        job.counts().read(),
        job.counts().imported(),
        job.counts().unchanged(),
        job.counts().updated(),
        job.counts().skipped(),
        job.counts().rejected(),
        job.restarts(),
        job.before(),
        job.remark().isEmpty() ? null : job.remark());
  }
}
