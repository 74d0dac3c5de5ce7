package refrain.web.imports;

import refrain.indexer.jobs.Job;
import refrain.web.pages.Texts;
import refrain.web.query.Params;

/**
 * A job in a list.
 *
 * @param state the state's written form, for its look
 * @param standing the state in words
 */
public record JobRow(
    String href,
    String name,
    String kind,
    String collection,
    String state,
    String standing,
    String when,
    String counts) {
  static JobRow of(Texts t, Job job) {
    return new JobRow(
        href(job),
        job.name(),
        t.of("import.kind." + job.order().kind().label()),
        job.order().reading().collection(),
        job.state().label(),
        t.of("job.state." + job.state().label()),
        t.date(job.created()) + " " + t.time(job.created()),
        job.counts().read() == 0 ? "" : counts(t, job));
  }

  /** Returns the address of a job's page. */
  static String href(Job job) {
    return "/import/" + Params.encode(job.id());
  }

  /** Returns the counts as a sentence that adds up. */
  static String counts(Texts t, Job job) {
    var counts = job.counts();
    return t.of(
        "collections.counts",
        t.number(counts.read()),
        t.number(counts.imported()),
        t.number(counts.unchanged()),
        t.number(counts.updated()),
        t.number(counts.skipped()),
        t.number(counts.rejected()));
  }
}
