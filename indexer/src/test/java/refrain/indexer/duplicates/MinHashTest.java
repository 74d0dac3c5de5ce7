package refrain.indexer.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinHashTest {
  /** Returns two sets of {@code size} random pieces of which they share {@code shared}. */
  private static Shingles[] pair(Random random, int size, int shared) {
    int[] pieces = random.ints(2L * size - shared).toArray();
    Shingles a = new Shingles(IntStream.range(0, size).map(i -> pieces[i]).sorted().toArray());
    Shingles b =
        new Shingles(
            IntStream.range(size - shared, pieces.length).map(i -> pieces[i]).sorted().toArray());
    return new Shingles[] {a, b};
  }

  @Test
  void sketchesAgreeAsOftenAsSetsOverlap() {
    Random random = new Random(7);
    // 80 of 120 pieces are shared: J = 2/3; unlike places agree once in 256.
    double agreed =
        IntStream.range(0, 300)
            .mapToObj(i -> pair(random, 100, 80))
            .mapToInt(p -> MinHash.agreements(MinHash.sketch(p[0]), MinHash.sketch(p[1]), 0))
            .average()
            .orElseThrow();
    assertThat(agreed / MinHash.SIZE).isEqualTo(2 / 3.0 + 1 / 3.0 / 256, within(0.015));
  }

  @Test
  void bandsFindPairsAtTheThresholdAndHardlyAnyUnlikeOnes() {
    // 88 of 112: J = 0.786, of which 1 - (1 - J^6)^14 = 0.98 share a band.
    assertThat(found(88)).isBetween(0.955, 1.0);
    // 5 of 195: J = 0.026
    assertThat(found(5)).isLessThan(0.01);
  }

  private static double found(int shared) {
    Random random = new Random(11);
    int trials = 1000;
    long found =
        IntStream.range(0, trials)
            .mapToObj(i -> pair(random, 100, shared))
            .filter(MinHashTest::isCandidate)
            .count();
    return (double) found / trials;
  }

  private static boolean isCandidate(Shingles[] pair) {
    Bands bands = new Bands();
    bands.add(MinHash.sketch(pair[0]));
    return bands.candidates(MinHash.sketch(pair[1]), 30, 64).length == 1;
  }

  @Test
  void bandsKeepWhatTheyHoldAsTheyGrow() {
    Random random = new Random(13);
    Bands bands = new Bands();
    byte[][] sketches = new byte[3000][MinHash.SIZE];
    for (byte[] sketch : sketches) {
      random.nextBytes(sketch);
      bands.add(sketch);
    }
    for (int i = 0; i < sketches.length; i++)
      assertThat(bands.candidates(sketches[i], MinHash.SIZE, 64)).containsExactly(i);
  }

  @Test
  void theClosestCandidateComesFirst() {
    Bands bands = new Bands();
    byte[] sketch = new byte[MinHash.SIZE];
    byte[] near = sketch.clone();
    near[0] = 1;
    byte[] far = sketch.clone();
    far[0] = far[7] = far[13] = 1;
    bands.add(far);
    bands.add(near);
    bands.add(sketch);
    assertThat(bands.candidates(sketch, 50, 64)).containsExactly(2, 1, 0);
    assertThat(bands.candidates(sketch, MinHash.SIZE - 1, 64)).containsExactly(2, 1);
  }
}
