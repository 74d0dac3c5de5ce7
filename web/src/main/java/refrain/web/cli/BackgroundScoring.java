package refrain.web.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings stored scores up to date while the service answers; searches see them when all are. */
final class BackgroundScoring implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundScoring.class);

  private final Opened opened;
  private final Thread thread;
  private volatile boolean stopped;

  private BackgroundScoring(Opened opened) {
    this.opened = opened;
    thread = Thread.ofPlatform().name("scoring").unstarted(this::run);
  }

  static BackgroundScoring start(Opened opened) {
    BackgroundScoring scoring = new BackgroundScoring(opened);
    scoring.thread.start();
    return scoring;
  }

  private void run() {
    try {
      if (opened.rescore(this::at)) LOG.info("the scores of all posts are up to date");
    } catch (CancellationException e) {
      LOG.info("scoring was stopped; the next start begins it again");
    } catch (IOException | RuntimeException e) {
      LOG.error("could not bring scores up to date: {}", Failure.of(e).line());
    }
  }

  private void at(double share, long done) {
    if (stopped) throw new CancellationException();
    LOG.info("bringing scores up to date: {} posts, {} %", done, Math.round(share * 100));
  }

  /** Stops after the batch at hand; what was not finished is dropped. */
  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
