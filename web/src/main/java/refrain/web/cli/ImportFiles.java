package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import refrain.corpora.BadInput;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.ImportOutcome;
import refrain.indexer.Progress;

/** Imports files one after another and says how each went; a bad file does not stop the next. */
final class ImportFiles {
  /** Imports one file. */
  interface Importer {
    ImportOutcome run(Path file, ReadOptions options, Progress progress) throws IOException;
  }

  private final Output output;
  private final Importer importer;

  ImportFiles(Output output, Importer importer) {
    this.output = output;
    this.importer = importer;
  }

  /** Returns the exit status: 2 when a file could not be used, or only in part for being cut. */
  int run(List<Path> files, ReadOptions options) throws IOException {
    int status = 0;
    for (Path file : files) status = Math.max(status, run(file, options));
    return status;
  }

  private int run(Path file, ReadOptions options) throws IOException {
    try {
      return report(file, imported(file, options));
    } catch (BadInput e) {
      output.remark(Failure.of(e).line());
      if (output.json()) output.shape(new ImportReport.Failed(file.toString(), e.getMessage()));
      return 2;
    }
  }

  private ImportOutcome imported(Path file, ReadOptions options) throws IOException {
    try (Bar bar = Bar.of(file.getFileName().toString())) {
      return importer.run(file, options, (share, done) -> acknowledged(bar, file, share, done));
    }
  }

  /** Tells a person by the bar, and a supervising program by a line, how much is durable. */
  private void acknowledged(Bar bar, Path file, double share, long done) {
    bar.at(share, done);
    if (output.json()) output.shape(new ImportReport.Acknowledged(done, file.toString()));
  }

  private int report(Path file, ImportOutcome outcome) throws IOException {
    ImportReport report = ImportReport.of(file, outcome);
    output.result(report, report.line());
    outcome.cut().ifPresent(why -> output.remark(why + "; what was complete before that is in"));
    if (report.unusable())
      output.remark("nothing in %s could be imported; %s".formatted(file, report.firstReject()));
    return outcome.cut().isPresent() || report.unusable() ? 2 : 0;
  }
}
