package refrain.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import refrain.corpora.StarterCorpus;
import refrain.indexer.TextEmbedding;
import refrain.indexer.text.TextAnalyzer;
import refrain.web.Server;

/** A large collection, scored by wording, served over HTTP. */
record Serving(
    PostPool pool, TextAnalyzer analyzer, Path folder, int count, int scored, int requests) {
  private static final int ROUNDS = 3;
  private static final int WARM_UP = 40;
  private static final int MATCHED = 500;
  private static final int QUERY_CHARS = 300;

  private static final List<String> FILTERS =
      List.of("lang=zh", "platform=twitter", "lang=en&min_score=0.4", "from=2019-01-01");

  void measure(Consumer<Figure> figures) throws IOException {
    Path file = pool.write(folder.resolve("serving.jsonl"), 0, count);
    try (Desk desk =
        Desk.open(folder.resolve("served"), new TextEmbedding(analyzer, Optional.empty()))) {
      figures.accept(once("heap after GC before any post", "MiB", heap()));
      double rate =
          Timed.rate(
              count, () -> desk.fill(file, new SampledScorer(desk.engine().postScorer(), scored)));
      Files.delete(file);
      figures.accept(
          once(
              "import of %,d posts, %,d scored by wording"
                  .formatted(count, Math.min(scored, count)),
              "posts/s",
              rate));
      figures.accept(
          once("disk of the workspace, %,d posts".formatted(count), "MiB", desk.mebibytes()));
      try (Server server = desk.serve()) {
        requests(Http.on(server.port()), figures);
        figures.accept(once("heap after GC, %,d posts served".formatted(count), "MiB", heap()));
        new Bulk(pool, server.port(), MATCHED).measure("by wording", figures);
      }
    }
  }

  private static Figure once(String name, String unit, double value) {
    return Figure.of(name, unit, List.of(value));
  }

  /** Returns what is in use after a collection, in MiB. */
  static double heap() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
  }

  private void requests(Http http, Consumer<Figure> figures) throws IOException {
    List<String> narratives =
        StarterCorpus.narratives().stream().map(n -> "narrative=" + n.id().value()).toList();
    List<String> texts =
        StarterCorpus.statements().stream().map(s -> "q=" + encoded(s.text())).toList();
    List<String> filtered =
        IntStream.range(0, narratives.size() * FILTERS.size())
            .mapToObj(
                i -> narratives.get(i / FILTERS.size()) + "&" + FILTERS.get(i % FILTERS.size()))
            .toList();
    latency("GET /posts of a narrative", narratives, http, figures);
    latency("GET /posts of a narrative with a filter", filtered, http, figures);
    latency("GET /posts for a text", texts, http, figures);
  }

  private static String encoded(String text) {
    String cut =
        text.substring(
            0,
            text.offsetByCodePoints(
                0, Math.min(QUERY_CHARS, text.codePointCount(0, text.length()))));
    return URLEncoder.encode(cut, UTF_8);
  }

  private void latency(String name, List<String> queries, Http http, Consumer<Figure> figures)
      throws IOException {
    List<Double> medians = new ArrayList<>();
    List<Double> tails = new ArrayList<>();
    milliseconds(queries, WARM_UP, http);
    for (int round = 0; round < ROUNDS; round++) {
      double[] times = milliseconds(queries, requests, http);
      medians.add(Timed.quantile(times, 0.5));
      tails.add(Timed.quantile(times, 0.99));
    }
    figures.accept(Figure.of(name + ", median", "ms", medians));
    figures.accept(Figure.of(name + ", p99", "ms", tails));
  }

  private static double[] milliseconds(List<String> queries, int requests, Http http)
      throws IOException {
    double[] times = new double[requests];
    for (int i = 0; i < requests; i++) {
      String path = "/api/v1/posts?size=20&" + queries.get(i % queries.size());
      times[i] = 1000 * Timed.seconds(() -> http.get(path));
    }
    return times;
  }
}
