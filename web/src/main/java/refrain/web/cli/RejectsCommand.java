package refrain.web.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.RejectedRecords;

/** Lists what imports refused, and why; works while the workspace is in use. */
@Command(
    name = "rejects",
    description =
        "Lists what imports refused, and why. To mend them: 'refrain rejects COLLECTION --file NAME --raw > fixed.csv', correct the file, and import it into the same collection.",
    mixinStandardHelpOptions = true)
final class RejectsCommand implements Callable<Integer> {
  private static final int RAW_SHOWN = 100;

  @Parameters(
      paramLabel = "COLLECTION",
      arity = "0..1",
      description = "Only of this collection (default: of all).")
  private @Nullable String named;

  @Option(names = "--collection", paramLabel = "NAME", description = "The same as COLLECTION.")
  private @Nullable String collection;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "Only records of this file, as the list names it.")
  private @Nullable String file;

  @Option(
      names = "--raw",
      description = "Print the records alone as they stood, under their header, to be mended.")
  private boolean raw;

  @Mixin private WorkspaceOption workspace;
  @Mixin private Output output;

  private final Set<String> headers = new LinkedHashSet<>();
  private long count;

  @Override
  public Integer call() throws IOException {
    String of = named != null ? named : collection == null ? "" : collection;
    RejectedRecords.each(workspace.existing().resolve("rejects"), of, this::take);
    if (count == 0 && !output.json() && !raw) output.line("nothing was rejected");
    if (raw && headers.size() > 1)
      output.remark(
          "these records stood in %d kinds of file; choose one with --file NAME"
              .formatted(headers.size()));
    return 0;
  }

  private void take(String line, Reject reject) throws IOException {
    if (file != null && !reject.file().equals(file)) return;
    count++;
    if (raw) raw(reject);
    else if (output.json()) output.line(line);
    else show(reject);
  }

  /** Raw text goes out as it is, since a file is to be made of it. */
  private void raw(Reject reject) throws IOException {
    if (reject.raw().isEmpty()) return;
    boolean first = headers.add(reject.header());
    if (first && !reject.header().isEmpty()) output.pass(reject.header() + '\n');
    output.pass(reject.raw() + '\n');
  }

  private void show(Reject reject) {
    output.line(
        "  %s:%d: %s | %s"
            .formatted(
                Plain.line(reject.file()),
                reject.line(),
                Plain.line(reject.reason()),
                Plain.line(reject.raw(), RAW_SHOWN)));
  }
}
