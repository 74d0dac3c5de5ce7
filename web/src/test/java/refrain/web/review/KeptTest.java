package refrain.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger computed = new AtomicInteger();
  private final Kept<String, Integer> kept = new Kept<>(Duration.ofNanos(10), clock::get);

  private int ask(String key) {
    return kept.of(key, computed::incrementAndGet);
  }

  @Test
  void computesAgainOnlyWhenTheTimeIsOver() {
    assertThat(ask("a")).isEqualTo(1);
    clock.set(9);
    assertThat(ask("a")).isEqualTo(1);
    clock.set(10);
    assertThat(ask("a")).isEqualTo(2);
  }

  @Test
  void keepsEachKeyApartAndForgetsTheLeastUsed() {
    for (int i = 0; i < 256; i++) ask("k" + i);
    assertThat(ask("k0")).isEqualTo(1);
    ask("one more");
    assertThat(ask("k0")).isEqualTo(1);
    assertThat(ask("k1")).isEqualTo(258);
  }
}
