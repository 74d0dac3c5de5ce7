package refrain.corpora.readers;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Fetches things one after the other and works on them on every core: while the next is fetched,
 * those before it are worked on. Results come in the order of the things; for one thread.
 *
 * <p>The first thing is fetched and worked on by who asks for it, so that little takes no threads;
 * on one core so are all others.
 *
 * @param <A> a thing
 * @param <B> what is made of it
 */
final class InOrder<A, B> implements Closeable {
  /** Fetching is for one thread at a time, so that more threads than these would have to wait. */
  private static final int MOST_THREADS = 4;

  private final UnaryOperator<A> fetching;
  private final Function<A, B> work;
  private final int threads;
  private final Queue<Future<B>> coming = new ArrayDeque<>();
  private CompletableFuture<A> fetched;
  private @Nullable ExecutorService workers;
  private boolean begun;

  /**
   * @param start what comes before the first thing
   * @param fetching takes the thing before and returns the next; called by one thread at a time,
   *     and for more things than are asked for
   * @param work done by several threads at a time
   * @param cores how many processors there are
   */
  InOrder(A start, UnaryOperator<A> fetching, Function<A, B> work, int cores) {
    fetched = CompletableFuture.completedFuture(start);
    this.fetching = fetching;
    this.work = work;
    threads = Math.min(cores, MOST_THREADS);
  }

  /**
   * Returns what is made of the next thing; what fetching or work throws is thrown in its place.
   *
   * @throws IOException if the thread is interrupted while it waits
   */
  B next() throws IOException {
    if (threads == 1 || !begun) {
      begun = true;
      fetched = CompletableFuture.completedFuture(fetching.apply(fetched.join()));
      return work.apply(fetched.join());
    }
    if (workers == null) workers = started(threads);
    while (coming.size() <= threads) coming.add(begin(workers));
    return Arrival.of(coming.remove());
  }

  private Future<B> begin(ExecutorService by) {
    fetched = fetched.thenApplyAsync(fetching, by);
    return fetched.thenApplyAsync(work, by);
  }

  private static ExecutorService started(int threads) {
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
  }

  /** Waits for what is under way, so that what is fetched from can be closed. */
  @Override
  public void close() {
    if (workers != null) workers.close();
  }
}
