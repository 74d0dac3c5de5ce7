package refrain.web.guard;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever keeps failing to sign in: after some failures in a row each further one makes
 * the name, or the address, wait twice as long, up to a minute. Safe for use by several threads.
 */
final class Pace {
  private static final int FREE_NAME = 5;
  private static final int FREE_ADDRESS = 20;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);
  private static final int MOST_KEPT = 10_000;

  private record Failures(int count, Instant last) {}

  private final Map<String, Failures> failures = new LinkedHashMap<>();

  /**
   * Lets a try pass, or refuses it.
   *
   * @throws Refusal 429 if the name or the address has to wait
   */
  synchronized void check(Context ctx, String name, Instant now) {
    long seconds =
        Math.max(wait(name(name), FREE_NAME, now), wait(address(ctx), FREE_ADDRESS, now));
    if (seconds <= 0) return;
    ctx.header("Retry-After", Long.toString(seconds));
    throw Refusal.busy("too many failed sign-ins; try again in %d seconds".formatted(seconds));
  }

  private long wait(String key, int free, Instant now) {
    @Nullable Failures known = failures.get(key);
    if (known == null || known.count() < free) return 0;
    Duration pause = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, known.count() - free));
    return (Duration.between(now, known.last().plus(pause)).toMillis() + 999) / 1000;
  }

  synchronized void failed(Context ctx, String name, Instant now) {
    failures.values().removeIf(f -> f.last().isBefore(now.minus(FORGOTTEN)));
    for (String key : new String[] {name(name), address(ctx)}) {
      @Nullable Failures known = failures.remove(key);
      failures.put(key, new Failures(known == null ? 1 : known.count() + 1, now));
    }
    while (failures.size() > MOST_KEPT) failures.remove(failures.keySet().iterator().next());
  }

  synchronized void succeeded(Context ctx, String name) {
    failures.remove(name(name));
    failures.remove(address(ctx));
  }

  private static String name(String name) {
    return "name " + name.substring(0, Math.min(100, name.length()));
  }

  private static String address(Context ctx) {
    return "address " + ctx.ip();
  }
}
