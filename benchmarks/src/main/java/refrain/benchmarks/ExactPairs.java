package refrain.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import refrain.indexer.duplicates.DuplicateGroups;
import refrain.indexer.duplicates.Shingles;

/**
 * Compares every post with every other by the Jaccard index of their whole sets of shingles, and
 * counts what grouping made of them. Only pairs whose sizes rule the threshold out are left out.
 *
 * @param similar pairs at the threshold or above
 * @param grouped pairs in one group
 * @param both pairs that are both
 */
record ExactPairs(long similar, long grouped, long both) {
  static ExactPairs of(List<Shingles> shingles, long[] groups) {
    Integer[] bySize = new Integer[groups.length];
    Arrays.setAll(bySize, i -> i);
    Arrays.sort(bySize, Comparator.comparingInt(i -> shingles.get(i).hashes().length));
    LongAdder similar = new LongAdder();
    LongAdder both = new LongAdder();
    IntStream.range(0, bySize.length)
        .parallel()
        .forEach(i -> compare(i, bySize, shingles, groups, similar, both));
    return new ExactPairs(similar.sum(), grouped(groups), both.sum());
  }

  private static void compare(
      int i,
      Integer[] bySize,
      List<Shingles> shingles,
      long[] groups,
      LongAdder similar,
      LongAdder both) {
    Shingles one = shingles.get(bySize[i]);
    double most = one.hashes().length / DuplicateGroups.THRESHOLD;
    for (int k = i + 1; k < bySize.length; k++) {
      Shingles other = shingles.get(bySize[k]);
      if (other.hashes().length > most) break;
      if (one.jaccard(other) < DuplicateGroups.THRESHOLD) continue;
      similar.increment();
      if (groups[bySize[i]] == groups[bySize[k]]) both.increment();
    }
  }

  private static long grouped(long[] groups) {
    long[] sorted = groups.clone();
    Arrays.sort(sorted);
    long pairs = 0;
    for (int i = 1, run = 0; i < sorted.length; i++) {
      run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
      pairs += run;
    }
    return pairs;
  }
}
