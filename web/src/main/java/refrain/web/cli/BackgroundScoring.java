package refrain.web.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refrain.web.query.Freshness;
import refrain.web.query.Freshness.State;

/**
 * Brings stored scores up to date while the service answers, when it is started and whenever it is
 * asked; searches see them when all are.
 */
final class BackgroundScoring implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundScoring.class);

  private final Opened opened;
  private final Thread thread;
  private boolean asked;
  private boolean stopped;
  private Freshness freshness = Freshness.CURRENT;

  /** Prepares; nothing is scored before {@link #start}. */
  BackgroundScoring(Opened opened) {
    this.opened = opened;
    thread = Thread.ofPlatform().name("scoring").unstarted(this::run);
  }

  /** Begins to look after the scores. */
  BackgroundScoring start() {
    ask();
    thread.start();
    return this;
  }

  /** Asks for another look, since narratives or statements changed; returns at once. */
  synchronized void ask() {
    asked = true;
    if (freshness.state() != State.WORKING) freshness = new Freshness(State.WORKING, 0);
    notifyAll();
  }

  /** Returns how far it is. */
  synchronized Freshness freshness() {
    return freshness;
  }

  private void run() {
    while (begun()) {
      try {
        while (opened.rescore(this::at)) LOG.info("the scores of all posts are up to date");
        ended(Freshness.CURRENT);
      } catch (CancellationException e) {
        LOG.info("scoring was stopped; the next start begins it again");
      } catch (IOException | RuntimeException e) {
        LOG.error("could not bring scores up to date: {}", Failure.of(e).line());
        ended(new Freshness(State.FAILED, 0));
      }
    }
  }

  /** Waits until there is something to do; returns whether there is. */
  private synchronized boolean begun() {
    try {
      while (!asked && !stopped) wait();
    } catch (InterruptedException e) {
      return false;
    }
    asked = false;
    return !stopped;
  }

  /** A change that came meanwhile is looked at next. */
  private synchronized void ended(Freshness reached) {
    if (!asked) freshness = reached;
  }

  private synchronized void at(double share, long done) {
    if (stopped) throw new CancellationException();
    freshness = new Freshness(State.WORKING, share);
    LOG.info("bringing scores up to date: {} posts, {} %", done, Math.round(share * 100));
  }

  /** Stops after the batch at hand; what was not finished is dropped. */
  @Override
  public void close() {
    synchronized (this) {
      stopped = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
