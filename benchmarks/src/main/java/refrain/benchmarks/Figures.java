package refrain.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.indexer.text.TextAnalyzer;

/** Measures the figures of {@code docs/figures.md} in one run; works in a temporary folder. */
@Command(
    name = "refrain bench",
    description = "Measures Refrain beside bare Lucene, ONNX Runtime, fastcsv and Jackson.",
    mixinStandardHelpOptions = true)
public final class Figures implements Callable<Integer> {
  @Option(names = "--posts", defaultValue = "100000", description = "Posts served, 1,000 or more.")
  private int posts;

  @Option(
      names = "--scored",
      defaultValue = "2147483647",
      description = "Posts served that are scored; later ones take those scores in turn.")
  private int scored;

  @Option(names = "--requests", defaultValue = "200", description = "Requests of a kind a round.")
  private int requests;

  @Option(names = "--imported", defaultValue = "10000", description = "Posts imported a round.")
  private int imported;

  @Option(names = "--embedded", defaultValue = "300", description = "Posts embedded a round.")
  private int embedded;

  @Option(
      names = "--only",
      split = ",",
      defaultValue = "ingest,embedding,serving,duplicates",
      description =
          "Parts to measure: ingest, embedding, serving, duplicates, matching, pages, readers.")
  private List<String> only;

  @Option(
      names = "--size",
      defaultValue = "100m",
      description = "Size of each file that readers read, such as 64k, 100m or 1g.")
  private String size;

  @Option(
      names = "--format",
      split = ",",
      description = "Formats whose readers are measured; all unless told otherwise.")
  private List<String> formats = List.of();

  @Option(
      names = "--keep",
      description = "Folder for the workspace of 'pages'; it stays and is used again.")
  private @Nullable Path keep;

  @Option(names = "--json", description = "Print one JSON object a figure.")
  private boolean json;

  @Option(
      names = "--data",
      defaultValue = "../shared/data/posts",
      description = "Folder of real posts; without it the starter posts are repeated.")
  private Path data;

  /** Runs from the command line; exits with 0, or 2 for bad input. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Figures());
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    System.exit(line.execute(arguments));
  }

  private static int failed(Exception failure) throws Exception {
    if (!(failure instanceof BadInput)) throw failure;
    remark(String.valueOf(failure.getMessage()));
    return 2;
  }

  @Override
  public Integer call() throws IOException {
    if (posts < 1_000 || Math.min(Math.min(imported, embedded), Math.min(scored, requests)) < 1)
      throw new BadInput("--posts must be at least 1000, the other counts at least 1");
    PostPool pool = PostPool.in(data);
    TextAnalyzer analyzer = new TextAnalyzer();
    remark("%,d posts before they repeat, %s".formatted(pool.originals(), machine()));
    Path folder = Files.createTempDirectory("refrain-bench-");
    try {
      // First, since it weighs what the other parts load.
      if (only.contains("matching"))
        new Matching(pool, analyzer, folder, requests).measure(this::print);
      if (only.contains("ingest"))
        new Ingest(pool, analyzer, folder, imported).measure(this::print);
      if (only.contains("embedding"))
        new Embedding(pool, analyzer, folder, embedded).measure(this::print);
      if (only.contains("duplicates")) new Duplicates(data, analyzer).measure(this::print);
      if (only.contains("serving"))
        new Serving(pool, analyzer, folder, posts, scored, requests).measure(this::print);
      if (only.contains("readers"))
        new Reading(pool.posts(0, pool.originals()), folder, Size.bytes(size), formats)
            .measure(this::print);
      if (only.contains("pages"))
        new Pages(pool, analyzer, keep == null ? folder : keep, posts, scored, requests)
            .measure(this::print);
    } finally {
      IOUtils.rm(folder);
    }
    remark(machine());
    return 0;
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "Java %s, %d cores, load average %.1f",
        Runtime.version().feature(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void remark(String line) {
    System.err.println("bench: " + line);
  }

  private void print(Figure figure) {
    try {
      System.out.println(json ? NativeJson.mapper().writeValueAsString(figure) : figure.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
