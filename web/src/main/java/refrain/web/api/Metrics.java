package refrain.web.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import refrain.search.SearchEngine;

/** Counts and times requests by route, never by what was asked, for Prometheus to read. */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Measures this process and the engine's collection. */
  public Metrics(SearchEngine engine) {
    new JvmMemoryMetrics().bindTo(registry);
    collections.bindTo(registry);
    Gauge.builder("refrain.posts", engine, SearchEngine::posts)
        .description("posts in the collection")
        .register(registry);
  }

  /** Times every request, and adds the route that tells. */
  public void install(JavalinConfig config) {
    config.requestLogger.http(this::record);
    config.routes.get(
        "/metrics",
        ctx ->
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape()));
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private void record(Context ctx, Float millis) {
    @Nullable Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
    Timer.builder("refrain.http")
        .description("requests by route and status")
        .tag("method", ctx.method().name())
        .tag("route", matched == null ? "none" : matched.path)
        .tag("status", Integer.toString(ctx.statusCode()))
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record(Duration.ofNanos((long) (millis * 1e6)));
  }
}
