package refrain.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;

/** Posts matched with all narratives by {@code POST /api/v1/match}, in one stream. */
record Bulk(PostPool pool, int port, int count) {
  private static final int ROUNDS = 3;

  /** Posts that no other figure has seen, so that no vector is remembered. */
  private static final int FROM = 5_000;

  void measure(String how, Consumer<Figure> figures) throws IOException {
    Http http = Http.on(port);
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      String body = body(pool.posts(FROM + round * count, count));
      double rate = Timed.rate(count, () -> check(http.post("/api/v1/match", body)));
      if (round > 0) rates.add(rate); // the first warms up
    }
    figures.accept(Figure.of("POST /api/v1/match " + how, "posts/s", rates));
  }

  private static String body(List<Post> posts) {
    StringBuilder body = new StringBuilder();
    for (Post post : posts)
      body.append(
              NativeJson.mapper()
                  .createObjectNode()
                  .put("id", post.id().toString())
                  .put("text", post.text()))
          .append('\n');
    return body.toString();
  }

  private void check(String answer) {
    long matched = answer.lines().filter(line -> line.contains("\"matches\"")).count();
    if (matched != count)
      throw new IllegalStateException("%d of %d posts were matched".formatted(matched, count));
  }
}
