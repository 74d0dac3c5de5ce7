package refrain.web.cli;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the end of a service: SIGINT, SIGTERM or an interrupt of the waiting thread.
 *
 * <p>Opened before and closed after what must be closed in good order: the program ends only then,
 * or when that takes too long.
 */
final class StopSignal implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  static StopSignal listen() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void stop() {
    asked.countDown();
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells whether the service is to stop. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** Returns when the service is to stop; an interrupt is used up, since closing files heeds it. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException e) {
      LOG.debug("interrupted, so stopping", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (asked()) return;
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the program is ending, so the hook stays", e);
    }
  }
}
