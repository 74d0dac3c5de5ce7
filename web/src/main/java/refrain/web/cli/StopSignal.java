package refrain.web.cli;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the end of a service: SIGINT, SIGTERM or an interrupt of the waiting thread.
 *
 * <p>Opened before and closed after what must be closed in good order: the program ends only then,
 * or when that takes too long.
 */
final class StopSignal implements Closeable {
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

  /** Returns when the service is to stop; an interrupt is used up, since closing files heeds it. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException e) {
      asked.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (asked.getCount() > 0) Runtime.getRuntime().removeShutdownHook(hook);
  }
}
