package refrain.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/** Takes the time of something. */
final class Timed {
  private Timed() {}

  /** Something that takes time. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Returns how many of {@code count} things are done in a second. */
  static double rate(int count, Work work) throws IOException {
    return count / seconds(work);
  }

  /** Returns the value that a share of all values does not exceed (nearest rank). */
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
