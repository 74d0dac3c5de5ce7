package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final UnaryOperator<Integer> COUNTING = before -> before + 1;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64})
  void resultsComeInOrderHoweverLongEachTakes(int cores) throws IOException {
    Random random = new Random(7);
    int[] pauses = IntStream.range(0, 201).map(i -> random.nextInt(2_000)).toArray();
    Function<Integer, Integer> work =
        i -> {
          long until = System.nanoTime() + 1_000L * pauses[i];
          while (System.nanoTime() < until) Thread.onSpinWait();
          return -i;
        };
    try (InOrder<Integer, Integer> all = new InOrder<>(0, COUNTING, work, cores)) {
      for (int i = 1; i <= 200; i++) assertThat(all.next()).isEqualTo(-i);
    }
  }

  @Test
  void fetchesByOneThreadAtATimeAndAFewThingsAhead() throws IOException {
    AtomicInteger fetching = new AtomicInteger();
    AtomicInteger last = new AtomicInteger();
    UnaryOperator<Integer> alone =
        before -> {
          if (fetching.incrementAndGet() != 1) throw new AssertionError("two fetch at a time");
          last.set(before + 1);
          fetching.decrementAndGet();
          return before + 1;
        };
    try (InOrder<Integer, Integer> all = new InOrder<>(0, alone, i -> i, 3)) {
      for (int i = 1; i <= 5_000; i++) {
        assertThat(all.next()).isEqualTo(i);
        assertThat(last.get()).isLessThanOrEqualTo(i + 3);
      }
    }
  }

  @Test
  void onOneCoreNothingRunsAhead() throws IOException {
    assertThat(workersOf(1, 10)).containsOnly(Thread.currentThread());
  }

  @Test
  void theFirstThingTakesNoThreadAndTheOthersSeveral() throws IOException {
    assertThat(workersOf(2, 1)).containsOnly(Thread.currentThread());
    assertThat(workersOf(2, 10)).hasSizeGreaterThan(1).hasSizeLessThanOrEqualTo(3);
  }

  private static Set<Thread> workersOf(int cores, int things) throws IOException {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Function<Integer, Boolean> work = i -> workers.add(Thread.currentThread());
    try (InOrder<Integer, Boolean> all = new InOrder<>(0, COUNTING, work, cores)) {
      for (int i = 0; i < things; i++) all.next();
    }
    return workers;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatFailsIsThrownInItsPlace(int cores) throws IOException {
    Function<Integer, Integer> work =
        i -> {
          if (i == 3) throw new IllegalArgumentException("three");
          return i;
        };
    UnaryOperator<Integer> fetching =
        before -> {
          if (before == 4) throw new IllegalStateException("no five");
          return before + 1;
        };
    try (InOrder<Integer, Integer> all = new InOrder<>(0, fetching, work, cores)) {
      assertThat(List.of(all.next(), all.next())).containsExactly(1, 2);
      assertThatThrownBy(all::next).isInstanceOf(IllegalArgumentException.class);
      assertThat(all.next()).isEqualTo(4);
      assertThatThrownBy(all::next).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void closedEarlyNothingIsFetchedAnyMore() throws IOException {
    List<Integer> fetched = new ArrayList<>();
    UnaryOperator<Integer> noting =
        before -> {
          fetched.add(before);
          return before + 1;
        };
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Function<Integer, Boolean> work = i -> workers.add(Thread.currentThread());
    try (InOrder<Integer, Boolean> all = new InOrder<>(0, noting, work, 2)) {
      for (int i = 0; i < 100; i++) all.next();
    }
    workers.remove(Thread.currentThread());

    assertThat(fetched).hasSizeBetween(100, 104);
    assertThat(workers).isNotEmpty().allSatisfy(w -> assertThat(w.join(TEN_SECONDS)).isTrue());
  }

  @Test
  void anInterruptedThreadStopsWaiting() throws IOException {
    CompletableFuture<Integer> never = new CompletableFuture<>();
    Function<Integer, Integer> work = i -> i == 1 ? i : never.join();
    try (InOrder<Integer, Integer> all = new InOrder<>(0, COUNTING, work, 2)) {
      all.next();
      Thread.currentThread().interrupt();
      assertThatThrownBy(all::next).isInstanceOf(IOException.class).hasMessageContaining("interr");
      assertThat(Thread.interrupted()).isTrue();
      never.complete(0);
    }
  }
}
