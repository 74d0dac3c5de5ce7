package refrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import refrain.corpora.Post;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;

/**
 * Readers, each on a file made for it, beside a bare pass over the same file.
 *
 * @param bytes size of each file, about
 * @param formats those to read; all when empty
 */
record Reading(List<Post> posts, Path folder, long bytes, List<String> formats) {
  private static final int ROUNDS = 3;
  private static final long WARM_UP = 24L << 20;

  void measure(Consumer<Figure> figures) throws IOException {
    for (MadeFile made : MadeFiles.ALL)
      if (formats.isEmpty() || formats.contains(made.format())) measure(made, figures);
  }

  private void measure(MadeFile made, Consumer<Figure> figures) throws IOException {
    Path file = folder.resolve("made");
    long few = made.write(file, posts, Math.min(bytes, WARM_UP));
    for (int i = 0; i < 2; i++) passes(made, file, few, new ArrayList<>(), new ArrayList<>());
    List<Pass> refrain = new ArrayList<>();
    List<Pass> bare = new ArrayList<>();
    long records = made.write(file, posts, bytes);
    for (int round = 0; round < ROUNDS; round++) passes(made, file, records, refrain, bare);
    report(made.format(), records, Files.size(file) / 1e6, refrain, bare, figures);
    Files.delete(file);
  }

  private static void passes(
      MadeFile made, Path file, long records, List<Pass> refrain, List<Pass> bare)
      throws IOException {
    bare.add(Pass.of(() -> check(records, new BarePass(made).read(file))));
    refrain.add(Pass.of(() -> check(records, read(made.format(), file))));
  }

  private static long read(String format, Path file) throws IOException {
    long read = 0;
    try (RowStream<Post> rows = Readers.posts(file, ReadOptions.of("made").withFormat(format))) {
      for (Optional<Row<Post>> row = rows.next(); row.isPresent(); row = rows.next())
        if (row.get() instanceof Row.Read<Post>) read++;
    }
    return read;
  }

  private static void check(long wanted, long read) {
    if (read != wanted)
      throw new IllegalStateException("%,d of %,d records were read".formatted(read, wanted));
  }

  private static void report(
      String format,
      long records,
      double megabytes,
      List<Pass> refrain,
      List<Pass> bare,
      Consumer<Figure> figures) {
    String name = "%s of %,.0f MB".formatted(format, megabytes);
    figures.accept(Figure.of(name, "rows/s", values(refrain, pass -> records / pass.seconds())));
    figures.accept(Figure.of(name, "MB/s", values(refrain, pass -> megabytes / pass.seconds())));
    figures.accept(
        Figure.of(name + ", bare pass", "MB/s", values(bare, pass -> megabytes / pass.seconds())));
    figures.accept(
        Figure.share(
            name + ", as a share of the bare pass",
            values(refrain, pass -> 1 / pass.seconds()),
            values(bare, pass -> 1 / pass.seconds())));
    figures.accept(
        Figure.share(
            name + ", the same by processor time",
            values(refrain, pass -> 1 / pass.processorSeconds()),
            values(bare, pass -> 1 / pass.processorSeconds())));
    figures.accept(Figure.of(name + ", heap added", "MiB", values(refrain, Pass::mebibytes)));
    figures.accept(
        Figure.of(name + ", heap added by the bare pass", "MiB", values(bare, Pass::mebibytes)));
  }

  private static List<Double> values(List<Pass> passes, ToDoubleFunction<Pass> value) {
    return passes.stream().map(value::applyAsDouble).toList();
  }
}
