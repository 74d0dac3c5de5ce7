package refrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import refrain.indexer.TextEmbedding;
import refrain.indexer.text.TextAnalyzer;
import refrain.web.Server;

/**
 * Every page and its JSON twin at a large desk, by wording.
 *
 * @param folder holds the workspace; one that is there is used again
 */
record Pages(
    PostPool pool, TextAnalyzer analyzer, Path folder, int count, int scored, int requests) {
  private static final int ROUNDS = 3;

  /** A page is asked for on its own or after a decision, which makes it compute figures again. */
  private static final List<String> REVIEWED =
      List.of("/review", "/review.json", "/review/figures");

  void measure(Consumer<Figure> figures) throws IOException {
    Path workspace = folder.resolve("large");
    boolean there = Files.exists(workspace);
    try (Desk desk = Desk.open(workspace, new TextEmbedding(analyzer, Optional.empty()))) {
      if (!there) new LargeDesk(pool, desk).fill(folder, count, scored);
      try (Server server = desk.serve()) {
        Http http = Http.on(server.port());
        Paths paths = new Paths(http);
        for (Map.Entry<String, List<String>> page : paths.pages().entrySet())
          for (String path : page.getValue())
            latency(named(page.getKey(), path), () -> http.get(path), figures);
        reviewing(http, figures);
        for (Map.Entry<String, List<String>> file : Paths.files().entrySet())
          for (String path : file.getValue())
            latency(
                named("first byte: " + file.getKey(), path), () -> http.firstByte(path), figures);
      }
    }
  }

  private static String named(String page, String path) {
    String file = path.replaceFirst("\\?.*", "");
    int dot = file.lastIndexOf('.');
    return page + ", " + (dot < 0 ? "page" : file.substring(dot + 1));
  }

  /** Each request follows a decision on another match. */
  private void reviewing(Http http, Consumer<Figure> figures) throws IOException {
    List<String> open = new ArrayList<>(new OpenMatches(http).judgements());
    for (String path : REVIEWED) {
      Timed.Work decide = () -> http.postJson("/api/v1/judgements", open.removeLast());
      latency(path + " after a decision", decide, () -> http.get(path), figures);
    }
  }

  private void latency(String name, Timed.Work work, Consumer<Figure> figures) throws IOException {
    latency(name, () -> {}, work, figures);
  }

  private void latency(String name, Timed.Work before, Timed.Work work, Consumer<Figure> figures)
      throws IOException {
    before.run();
    double first = 1000 * Timed.seconds(work);
    List<Double> medians = new ArrayList<>();
    List<Double> tails = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      double[] times = new double[requests];
      for (int i = 0; i < requests; i++) {
        before.run();
        times[i] = 1000 * Timed.seconds(work);
      }
      if (round == 0) continue; // warms up
      medians.add(Timed.quantile(times, 0.5));
      tails.add(Timed.quantile(times, 0.99));
    }
    figures.accept(Figure.of(name + ", first", "ms", List.of(first)));
    figures.accept(Figure.of(name + ", median", "ms", medians));
    figures.accept(Figure.of(name + ", p99", "ms", tails));
  }
}
