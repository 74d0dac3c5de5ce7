package refrain.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The most heap that is in use after any collection, which counts what is held and not what waits
 * to be collected.
 */
final class PeakHeap implements AutoCloseable {
  private static final Set<String> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final AtomicLong most = new AtomicLong();
  private final NotificationListener listener = (notice, beside) -> note(notice);
  private final long before;

  /** Starts to watch, after a collection of everything. */
  PeakHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    before = runtime.totalMemory() - runtime.freeMemory();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
      ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
  }

  private void note(Notification notice) {
    var info = GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData());
    long used =
        info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> POOLS.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    most.accumulateAndGet(used, Math::max);
  }

  /** Returns the most in use so far beyond what was in use at the start, in MiB; 0 or more. */
  double added() {
    return Math.max(0, most.get() - before) / 1048576.0;
  }

  @Override
  public void close() {
    try {
      for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
        ((NotificationEmitter) collector).removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException("a collector lost its listener", e);
    }
  }
}
