package refrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import refrain.corpora.Post;
import refrain.corpora.StarterCorpus;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;
import refrain.indexer.duplicates.DuplicateGroups;
import refrain.indexer.duplicates.Fingerprint;
import refrain.indexer.duplicates.Shingles;
import refrain.indexer.text.TextAnalyzer;

/**
 * Groups of duplicates among all real posts with an edited copy planted for each, beside exact
 * Jaccard over all pairs.
 *
 * <p>Timed is all that grouping takes, from the original text on; candidates are read and taken
 * apart again from their texts, as at import from the index.
 */
record Duplicates(Path data, TextAnalyzer analyzer) {
  private static final int ROUNDS = 5;
  private static final int BATCH = 1024;
  private static final long SEED = 20_210_805;

  void measure(Consumer<Figure> figures) throws IOException {
    List<String> texts = new PlantedEdits(texts(), SEED).planted();
    List<Double> rates = new ArrayList<>();
    long[] groups = new long[texts.size()];
    for (int round = 0; round <= ROUNDS; round++) {
      double rate = Timed.rate(texts.size(), () -> group(texts, groups));
      if (round > 0) rates.add(rate); // the first warms up
    }
    figures.accept(Figure.of("grouping of duplicates", "posts/s", rates));
    List<Shingles> shingles =
        texts.parallelStream().map(t -> Shingles.of(analyzer.normalize(t))).toList();
    print(ExactPairs.of(shingles, groups), texts.size(), figures);
  }

  private void group(List<String> texts, long[] groups) {
    DuplicateGroups duplicates =
        new DuplicateGroups(
            id -> Optional.of(Shingles.of(analyzer.normalize(texts.get(Integer.parseInt(id))))));
    for (int from = 0; from < texts.size(); from += BATCH) {
      int start = from;
      List<Fingerprint> batch =
          texts.subList(from, Math.min(texts.size(), from + BATCH)).parallelStream()
              .map(text -> Fingerprint.of(analyzer.normalize(text)))
              .toList();
      IntStream.range(0, batch.size())
          .forEach(
              i ->
                  groups[start + i] =
                      duplicates.join(Integer.toString(start + i), batch.get(i)).group());
    }
  }

  private static void print(ExactPairs pairs, int posts, Consumer<Figure> figures) {
    figures.accept(
        Figure.of(
            "pairs with J >= 0.8 among %,d posts".formatted(posts),
            "pairs",
            List.of((double) pairs.similar())));
    figures.accept(
        Figure.of("duplicates: pair recall", "", List.of((double) pairs.both() / pairs.similar())));
    figures.accept(
        Figure.of(
            "duplicates: pair precision", "", List.of((double) pairs.both() / pairs.grouped())));
  }

  /** Returns the texts of every file of the folder; of the starter posts when there is none. */
  private List<String> texts() throws IOException {
    List<Post> posts = new ArrayList<>();
    if (Files.isDirectory(data))
      try (Stream<Path> files = Files.list(data)) {
        for (Path file : files.sorted().toList()) read(file, posts);
      }
    else posts.addAll(StarterCorpus.posts());
    return posts.stream().map(Post::text).filter(text -> !text.isBlank()).toList();
  }

  private static void read(Path file, List<Post> into) throws IOException {
    boolean unnamed = String.valueOf(file.getFileName()).startsWith("line-");
    ReadOptions options = ReadOptions.of("real");
    try (RowStream<Post> rows =
        Readers.posts(file, unnamed ? options.withMapping("platform='line'") : options)) {
      for (Optional<Row<Post>> row = rows.next(); row.isPresent(); row = rows.next())
        if (row.get() instanceof Row.Read<Post> read) into.add(read.value());
    }
  }
}
