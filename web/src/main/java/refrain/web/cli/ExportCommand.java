package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import refrain.corpora.BadInput;
import refrain.indexer.Workspace;

/** Hands out what a workspace holds, with where it came from. */
@Command(
    name = "export",
    description =
        "Writes posts, statements or narratives as JSON lines, which 'refrain import' reads without loss, or as CSV for a spreadsheet.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "posts|statements|narratives", description = "What to export.")
  private String what;

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv",
      defaultValue = "jsonl",
      description = "JSON lines or CSV (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(names = "--out", paramLabel = "FILE", description = "A new file instead of stdout.")
  private @Nullable Path out;

  @Mixin private WorkspaceOption workspace;
  @Mixin private Output output;

  private record Written(String file, long records) {}

  @Override
  public Integer call() throws IOException {
    try (Opened opened = Opened.of(workspace.existing(), Optional.empty())) {
      if (out == null) {
        write(opened.workspace(), output.out());
        output.pass("");
      } else report(out, writeFile(opened.workspace(), out));
      return 0;
    }
  }

  private void report(Path file, long records) {
    output.result(
        new Written(file.toString(), records), "wrote %s: %,d %s".formatted(file, records, what));
  }

  /** Writes a new file; one that could not be finished is removed. */
  private long writeFile(Workspace from, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, UTF_8, StandardOpenOption.CREATE_NEW)) {
      return write(from, writer);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput("the file " + file + " exists and is not overwritten; name a new one", e);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private long write(Workspace from, Writer to) throws IOException {
    ExportFormat records = format(from, to);
    switch (what) {
      case "posts" -> from.posts().each(records::post);
      case "statements" -> from.catalogue().statements().forEach(records::statement);
      case "narratives" -> from.catalogue().narratives().forEach(records::narrative);
      default ->
          throw new BadInput("export posts, statements or narratives; '" + what + "' is neither");
    }
    return records.finish();
  }

  private ExportFormat format(Workspace from, Writer to) throws IOException {
    return switch (format) {
      case "jsonl" -> new JsonLinesExport(from, what, to);
      case "csv" -> new CsvExport(from.catalogue(), to);
      default -> throw new BadInput("--format must be jsonl or csv, got '" + format + "'");
    };
  }
}
