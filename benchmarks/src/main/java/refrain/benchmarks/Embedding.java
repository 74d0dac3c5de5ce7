package refrain.benchmarks;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import refrain.corpora.Post;
import refrain.indexer.EmbeddedText;
import refrain.indexer.TextEmbedding;
import refrain.indexer.bridge.Bridge;
import refrain.indexer.bridge.Lexicon;
import refrain.indexer.text.Language;
import refrain.indexer.text.OnnxEmbedder;
import refrain.indexer.text.Passage;
import refrain.indexer.text.TextAnalyzer;
import refrain.web.Server;

/** Posts imported with embedding and scoring, beside bare ONNX Runtime on the same passages. */
record Embedding(PostPool pool, TextAnalyzer analyzer, Path folder, int count) {
  private static final int ROUNDS = 3;
  private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

  void measure(Consumer<Figure> figures) throws IOException {
    try (OnnxEmbedder importing = OnnxEmbedder.bundled();
        OnnxEmbedder alone = OnnxEmbedder.bundled();
        Desk desk =
            Desk.open(
                folder.resolve("embedded"), new TextEmbedding(analyzer, Optional.of(importing)))) {
      for (Language language : LANGUAGES) alone.embed(language, List.of("warm up"));
      try (BareOnnx english = new BareOnnx("all-minilm-l6-v2-q", Language.ENGLISH, t -> t);
          BareOnnx beside = new BareOnnx("e5-small-v2-q", Language.ENGLISH, t -> "query: " + t);
          BareOnnx chinese =
              new BareOnnx(
                  "bge-small-zh-v1.5-q", Language.CHINESE, t -> t.toLowerCase(Locale.ROOT))) {
        rounds(desk, alone, List.of(english, beside, chinese), figures);
      }
      try (Server server = desk.serve()) {
        new Bulk(pool, server.port(), count).measure("with embedding", figures);
      }
    } catch (OrtException e) {
      throw new IOException("bare ONNX Runtime failed", e);
    }
  }

  private void rounds(Desk desk, OnnxEmbedder alone, List<BareOnnx> bare, Consumer<Figure> figures)
      throws IOException {
    List<Double> imported = new ArrayList<>();
    List<Double> embedded = new ArrayList<>();
    List<Double> peer = new ArrayList<>();
    List<Double> crossed = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      int from = round * count;
      Path file = pool.write(folder.resolve("embed-" + round + ".jsonl"), from, count);
      Map<Language, List<String>> passages = passages(pool.posts(from, count));
      double whole = Timed.rate(count, () -> desk.fill(file, desk.engine().postScorer()));
      double step = Timed.rate(count, () -> embed(alone, passages));
      double runtime = bare(bare, passages);
      double bridge = cross(alone, pool.posts(from, count));
      if (round == 0) continue; // warms up
      imported.add(whole);
      embedded.add(step);
      peer.add(runtime);
      crossed.add(bridge);
    }
    figures.accept(Figure.of("import with embedding and scoring", "posts/s", imported));
    figures.accept(Figure.of("the embedding alone, tokenizer included", "posts/s", embedded));
    figures.accept(Figure.of("bare ONNX Runtime, ids given", "posts/s", peer));
    figures.accept(Figure.share("embedding as a share of bare ONNX Runtime", embedded, peer));
    figures.accept(Figure.share("import as a share of bare ONNX Runtime", imported, peer));
    figures.accept(
        Figure.share("the time of bridge and lexicon as a share of import", imported, crossed));
  }

  /** Brings passages whose vectors are known over the bridge, and renders the Chinese ones. */
  private double cross(OnnxEmbedder alone, List<Post> posts) throws IOException {
    Bridge bridge = Bridge.between(alone).orElseThrow();
    Lexicon lexicon = Lexicon.shipped();
    TextEmbedding without = new TextEmbedding(analyzer, Optional.of(alone), Optional.empty());
    List<EmbeddedText> texts = without.embed(posts.stream().map(Post::text).toList());
    return Timed.rate(
        count,
        () -> {
          for (EmbeddedText text : texts)
            for (Passage passage : text.passages()) {
              text.vectors()
                  .get(passage.ordinal())
                  .ifPresent(vector -> bridge.cross(passage.language(), vector));
              if (passage.language() == Language.CHINESE) lexicon.glosses(passage);
            }
        });
  }

  /** Returns the different passages that are embedded, by language. */
  private Map<Language, List<String>> passages(List<Post> posts) {
    List<Passage> all =
        posts.stream().flatMap(p -> analyzer.analyze(p.text()).passages().stream()).toList();
    Map<Language, List<String>> byLanguage = new EnumMap<>(Language.class);
    for (Language language : LANGUAGES)
      byLanguage.put(
          language,
          all.stream()
              .filter(p -> p.language() == language && !p.isBare())
              .map(Passage::text)
              .distinct()
              .toList());
    return byLanguage;
  }

  private static void embed(OnnxEmbedder embedder, Map<Language, List<String>> passages) {
    passages.forEach(embedder::embed);
  }

  private double bare(List<BareOnnx> models, Map<Language, List<String>> passages)
      throws IOException {
    List<List<long[]>> ids = new ArrayList<>();
    for (BareOnnx model : models)
      ids.add(model.ids(passages.getOrDefault(model.language(), List.of())));
    return Timed.rate(
        count,
        () -> {
          for (int i = 0; i < models.size(); i++) models.get(i).run(ids.get(i));
        });
  }
}
