package refrain.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * What one pass over a file took.
 *
 * @param seconds by the clock
 * @param processorSeconds by the processors, collections included, which other programs disturb
 *     less
 * @param mebibytes of heap held at most, beyond what was held before
 */
record Pass(double seconds, double processorSeconds, double mebibytes) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  static Pass of(Timed.Work work) throws IOException {
    try (PeakHeap heap = new PeakHeap()) {
      long before = SYSTEM.getProcessCpuTime();
      double seconds = Timed.seconds(work);
      return new Pass(seconds, (SYSTEM.getProcessCpuTime() - before) / 1e9, heap.added());
    }
  }
}
