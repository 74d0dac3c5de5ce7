package refrain.corpora.readers;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread reads. */
public final class Arrival {
  private Arrival() {}

  /**
   * Waits for a result; what the other thread threw is thrown in its place.
   *
   * @throws IOException if the thread is interrupted while it waits
   */
  public static <T> T of(Future<T> coming) throws IOException {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) throw failure;
      if (e.getCause() instanceof Error error) throw error;
      throw new IllegalStateException("could not read on", e.getCause());
    }
  }
}
