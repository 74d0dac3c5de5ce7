package refrain.indexer.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.privacy.Pseudonyms;
import refrain.corpora.readers.NamedFile;
import refrain.corpora.readers.Preview;
import refrain.indexer.ImportCounts;
import refrain.indexer.ImportOutcome;
import refrain.indexer.PostScorer;
import refrain.indexer.Progress;
import refrain.indexer.Workspace;

/**
 * The imports that were handed to a service, done one after the other; thread-safe.
 *
 * <p>Whatever a method returns is on the disk. A job whose import was under way when the service
 * stopped is started again when it is opened: importing a file twice changes nothing, so no post is
 * lost and none is there twice, and what had been taken before counts as unchanged.
 */
public final class Jobs implements Closeable {
  /** The largest file that is taken unless told otherwise. */
  public static final long MOST_BYTES = 16L << 30;

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Workspace workspace;
  private final Importer importer;
  private final Runnable afterwards;
  private final long mostBytes;
  private final JobFolder folder;
  private final Mappings mappings;
  private final Map<String, Job> jobs = new TreeMap<>();
  private final Thread thread;
  private @Nullable String cancelled;
  private volatile boolean stopping;

  private Jobs(Workspace workspace, Importer importer, Runnable afterwards, long mostBytes)
      throws IOException {
    this.workspace = workspace;
    this.importer = importer;
    this.afterwards = afterwards;
    this.mostBytes = mostBytes;
    folder = JobFolder.open(workspace.folder().resolve("jobs"));
    mappings = new Mappings(workspace.folder());
    thread = Thread.ofPlatform().name("imports").unstarted(this::work);
  }

  /**
   * Opens the jobs of a workspace and goes on with those that were set going.
   *
   * @param scorer gives what scores posts as they come in
   * @param afterwards told after each import that changed something
   * @param mostBytes the largest file that is taken
   */
  public static Jobs open(
      Workspace workspace, Supplier<PostScorer> scorer, Runnable afterwards, long mostBytes)
      throws IOException {
    return open(workspace, Importer.into(workspace, scorer), afterwards, mostBytes);
  }

  static Jobs open(Workspace workspace, Importer importer, Runnable afterwards, long mostBytes)
      throws IOException {
    Jobs jobs = new Jobs(workspace, importer, afterwards, mostBytes);
    for (Job job : jobs.folder.all()) {
      jobs.jobs.put(job.id(), job);
      if (job.state() == Job.State.RUNNING) jobs.put(job.queued());
    }
    jobs.thread.start();
    return jobs;
  }

  /** Returns the size of the largest file that is taken. */
  public long mostBytes() {
    return mostBytes;
  }

  /** Returns every job, the latest first. */
  public synchronized List<Job> all() {
    return jobs.values().stream().sorted(Comparator.comparing(Job::id).reversed()).toList();
  }

  /** Returns the job of an id. */
  public synchronized Optional<Job> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Returns the mappings saved under names. */
  public Mappings mappings() {
    return mappings;
  }

  /** Makes room for a file that arrives. */
  public Spooled spool() throws IOException {
    byte[] odds = new byte[3];
    RANDOM.nextBytes(odds);
    String id = TIME.format(Instant.now()) + "-" + java.util.HexFormat.of().formatHex(odds);
    return new Spooled(id, folder.arriving(id), mostBytes);
  }

  /**
   * Takes a file that has arrived.
   *
   * @param name what it is called
   * @param start whether to set it going at once, or to wait for a person
   * @throws BadInput if it is empty
   */
  public synchronized Job add(Spooled file, String name, ImportOrder order, boolean start)
      throws IOException {
    String label = NamedFile.label(name);
    if (file.bytes() == 0)
      throw new BadInput("could not import '" + label + "': it is empty (0 bytes)");
    file.keep(folder.data(file.id()));
    Job job = Job.of(file.id(), label, file.bytes(), order);
    return put(start ? job.queued() : job);
  }

  /**
   * Changes what is to be done with a file that is not being imported.
   *
   * @throws BadInput if it is, or has been
   */
  public synchronized Job change(String id, ImportOrder order) {
    return put(startable(id).with(order));
  }

  /**
   * Sets a job going, or again after it failed or was cancelled.
   *
   * @throws BadInput if it is going already, or done
   */
  public synchronized Job start(String id) {
    return put(startable(id).queued());
  }

  private Job startable(String id) {
    Job job = known(id);
    if (job.state().startable()) return job;
    throw new BadInput(
        job.state().active()
            ? "the import of '%s' is under way; cancel it first".formatted(job.name())
            : "the import of '%s' is done; send the file again to import it again"
                .formatted(job.name()));
  }

  private Job known(String id) {
    Job job = jobs.get(id);
    if (job == null) throw new BadInput("there is no job '" + id + "'");
    return job;
  }

  /**
   * Stops a job; an import under way ends after the batch at hand, and what it took stays.
   *
   * @throws BadInput if it is not set going
   */
  public synchronized Job cancel(String id) {
    Job job = known(id);
    if (!job.state().active())
      throw new BadInput(
          "could not cancel the import of '%s': it is %s"
              .formatted(job.name(), job.state().label()));
    if (job.state() == Job.State.RUNNING) cancelled = id;
    return job.state() == Job.State.RUNNING ? job : put(job.in(Job.State.CANCELLED, ""));
  }

  /**
   * Removes a job and its file; what was imported stays.
   *
   * @throws BadInput if it is going
   */
  public synchronized void discard(String id) throws IOException {
    Job job = known(id);
    if (job.state().active())
      throw new BadInput("the import of '%s' is under way; cancel it first".formatted(job.name()));
    folder.remove(id);
    jobs.remove(id);
  }

  /**
   * Reads the beginning of a job's file as its import would.
   *
   * @param most records read
   * @throws BadInput if the job is done, and its file gone
   */
  public Preview<?> preview(Job job, long most) {
    if (job.state() == Job.State.DONE)
      throw new BadInput("the import of '%s' is done and its file gone".formatted(job.name()));
    ImportOrder order = job.order();
    NamedFile file = new NamedFile(folder.data(job.id()), job.name());
    return switch (order.kind()) {
      case POSTS -> disguised(Preview.posts(file, order.reading(), most), order);
      case STATEMENTS -> Preview.statements(file, order.reading(), most);
    };
  }

  private Preview<Post> disguised(Preview<Post> preview, ImportOrder order) {
    if (!order.pseudonymised()) return preview;
    UnaryOperator<Post> guise = new Pseudonyms(workspace.key())::of;
    return preview.under(guise);
  }

  private synchronized Job put(Job job) {
    try {
      folder.put(job);
    } catch (IOException e) {
      throw new UncheckedIOException("could not keep the job of '" + job.name() + "'", e);
    }
    jobs.put(job.id(), job);
    notifyAll();
    return job;
  }

  private void work() {
    for (Job job = next(); job != null; job = next()) {
      try {
        run(job);
      } catch (IOException | RuntimeException e) {
        LOG.error("the import of '{}' failed", job.name(), e);
        ended(job.id(), Job.State.FAILED, String.valueOf(e.getMessage()));
      }
      if (job(job.id()).filter(each -> each.counts().read() > 0).isPresent()) afterwards.run();
    }
  }

  /** Waits for the next job in its turn; null when the service stops. */
  private synchronized @Nullable Job next() {
    try {
      while (!stopping) {
        Optional<Job> first =
            jobs.values().stream()
                .filter(job -> job.state() == Job.State.QUEUED)
                .min(Comparator.comparing(Job::changed).thenComparing(Job::id));
        if (first.isPresent()) return put(first.get().running());
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private void run(Job job) throws IOException {
    NamedFile file = new NamedFile(folder.data(job.id()), job.name());
    try {
      ImportOutcome outcome = importer.run(file, job.order(), new Watch(job.id()));
      finish(job.id(), outcome);
    } catch (BadInput e) {
      ended(job.id(), Job.State.FAILED, String.valueOf(e.getMessage()));
    }
  }

  /** A job that the service stopped stays as it is, to be started again with the service. */
  private synchronized void finish(String id, ImportOutcome outcome) throws IOException {
    put(known(id).read(outcome.report().format()));
    boolean stopped = outcome.cut().isPresent() && (stopping || id.equals(cancelled));
    if (stopped && !id.equals(cancelled)) return;
    ended(
        id,
        stopped ? Job.State.CANCELLED : Job.State.DONE,
        stopped ? "" : outcome.cut().orElse(""));
    if (!stopped) folder.spent(id);
  }

  private synchronized void ended(String id, Job.State state, String remark) {
    cancelled = null;
    Job job = known(id).in(state, remark);
    try {
      put(job);
    } catch (UncheckedIOException e) {
      LOG.error("the job of '{}' is {}, which could not be kept", job.name(), state, e);
      jobs.put(id, job);
    }
  }

  /** Follows an import for its job. */
  private final class Watch implements Progress {
    private final String id;
    private ImportCounts counts = ImportCounts.NONE;

    Watch(String id) {
      this.id = id;
    }

    @Override
    public void counted(ImportCounts reached) {
      counts = reached;
    }

    @Override
    public void at(double share, long done) {
      synchronized (Jobs.this) {
        put(known(id).at(share, counts));
      }
    }

    @Override
    public boolean stopped() {
      if (stopping) return true;
      synchronized (Jobs.this) {
        return id.equals(cancelled);
      }
    }
  }

  /** Stops after the batch at hand; a job under way goes on when the workspace is opened again. */
  @Override
  public void close() {
    synchronized (this) {
      stopping = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
