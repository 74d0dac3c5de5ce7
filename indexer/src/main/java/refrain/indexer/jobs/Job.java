package refrain.indexer.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import refrain.indexer.ImportCounts;

/**
 * The import of one file that was handed to the service.
 *
 * @param id made of the time, so that later jobs sort behind earlier ones
 * @param name what the file is called; a label
 * @param bytes the size of the file
 * @param created when the file had arrived
 * @param changed when the job last came further
 * @param started when its import last began, if it did
 * @param share how much of the file has been read, in [0, 1]
 * @param counts what became of the records that are durable, in the run at hand
 * @param restarts how often its import was begun again
 * @param before records that runs before this one took at least; they count as unchanged now
 * @param format what the file was read as; empty before it was
 * @param remark why it failed, or what could not be read; empty if nothing went wrong
 */
public record Job(
    String id,
    String name,
    long bytes,
    ImportOrder order,
    State state,
    Instant created,
    Instant changed,
    Optional<Instant> started,
    double share,
    ImportCounts counts,
    int restarts,
    long before,
    String format,
    String remark) {
  /** Where a job stands. */
  public enum State {
    /** A person looks at the preview and has not started it. */
    WAITING,
    /** Started; another import comes first. */
    QUEUED,
    /** Its import runs. */
    RUNNING,
    /** Its import has ended; the file is gone from the workspace. */
    DONE,
    /** Its import could not go on; it can be started again. */
    FAILED,
    /** A person stopped it; what was taken stays, and it can be started again. */
    CANCELLED;

    /** Returns the written form. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the job is set going. */
    public boolean active() {
      return this == QUEUED || this == RUNNING;
    }

    /** Returns whether its file is there and no import of it is under way. */
    public boolean startable() {
      return this == WAITING || this == FAILED || this == CANCELLED;
    }
  }

  public Job {
    if (!(share >= 0 && share <= 1))
      throw new IllegalArgumentException("share must be in [0, 1], got " + share);
  }

  /** A job whose file has just arrived. */
  static Job of(String id, String name, long bytes, ImportOrder order) {
    Instant now = Instant.now();
    return new Job(
        id,
        name,
        bytes,
        order,
        State.WAITING,
        now,
        now,
        Optional.empty(),
        0,
        ImportCounts.NONE,
        0,
        0,
        "",
        "");
  }

  /** Returns the records read a second in the run at hand; 0 before any. */
  public double rate() {
    if (started.isEmpty()) return 0;
    double seconds = Duration.between(started.get(), changed).toMillis() / 1e3;
    return seconds <= 0 ? 0 : counts.read() / seconds;
  }

  /** Returns how many bytes of the file have been read. */
  public long bytesRead() {
    return Math.round(share * bytes);
  }

  Job with(ImportOrder other) {
    return new Job(
        id,
        name,
        bytes,
        other,
        state,
        created,
        Instant.now(),
        started,
        share,
        counts,
        restarts,
        before,
        format,
        remark);
  }

  Job in(State other, String why) {
    return new Job(
        id,
        name,
        bytes,
        order,
        other,
        created,
        Instant.now(),
        started,
        share,
        counts,
        restarts,
        before,
        format,
        why);
  }

  /** Returns the job set going: what earlier runs took is remembered, the counts begin anew. */
  Job queued() {
    boolean again = started.isPresent();
    return new Job(
        id,
        name,
        bytes,
        order,
        State.QUEUED,
        created,
        Instant.now(),
        Optional.empty(),
        0,
        ImportCounts.NONE,
        again ? restarts + 1 : restarts,
        before + counts.imported() + counts.updated(),
        "",
        "");
  }

  Job running() {
    Instant now = Instant.now();
    return new Job(
        id,
        name,
        bytes,
        order,
        State.RUNNING,
        created,
        now,
        Optional.of(now),
        0,
        ImportCounts.NONE,
        restarts,
        before,
        "",
        "");
  }

  Job at(double part, ImportCounts reached) {
    return new Job(
        id,
        name,
        bytes,
        order,
        state,
        created,
        Instant.now(),
        started,
        part,
        reached,
        restarts,
        before,
        format,
        remark);
  }

  Job read(String as) {
    return new Job(
        id, name, bytes, order, state, created, changed, started, share, counts, restarts, before,
        as, remark);
  }
}
