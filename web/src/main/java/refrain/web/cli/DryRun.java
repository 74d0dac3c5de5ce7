package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.corpora.readers.NamedFile;
import refrain.corpora.readers.Preview;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Reject;

/** Reads files whole as an import would, and says what it would take; nothing is written. */
final class DryRun {
  /** Characters of a text that a line shows. */
  private static final int EXCERPT = 100;

  private final Output output;

  DryRun(Output output) {
    this.output = output;
  }

  /** Reads one file. */
  interface Reading {
    Preview<?> of(NamedFile file, ReadOptions options) throws IOException;
  }

  /**
   * What an import of one file would take.
   *
   * @param read records seen: those usable, skipped and rejected together
   * @param mapping field to column as they are taken
   * @param unmapped columns that no field is taken from; they are kept beside
   * @param first the first usable records
   * @param rejects the first rejected records
   * @param cut why the file could not be read to its end
   */
  record Report(
      String file,
      String collection,
      boolean dryRun,
      String format,
      String sha256,
      Map<String, String> mapping,
      List<String> unmapped,
      long read,
      long usable,
      long skipped,
      long rejected,
      List<Object> first,
      List<Reject> rejects,
      @Nullable String cut) {
    boolean unusable() {
      return rejected > 0 && usable + skipped == 0;
    }
  }

  /** Returns the exit status that the import would have. */
  int run(List<Path> files, ReadOptions options, Reading reading) throws IOException {
    int status = 0;
    for (Path file : files) status = Math.max(status, run(file, options, reading));
    return status;
  }

  private int run(Path file, ReadOptions options, Reading reading) throws IOException {
    try {
      Preview<?> preview = reading.of(NamedFile.of(file), options);
      Report report = report(file, options, preview);
      output.result(report, String.join(System.lineSeparator(), lines(report, preview)));
      preview.flaw().ifPresent(why -> output.remark(why + "; what is complete before that counts"));
      return preview.flaw().isPresent() || report.unusable() ? 2 : 0;
    } catch (BadInput e) {
      output.remark(Failure.of(e).line());
      if (output.json()) output.shape(new ImportReport.Failed(file.toString(), e.getMessage()));
      return 2;
    }
  }

  private static Report report(Path file, ReadOptions options, Preview<?> preview) {
    var layout = preview.layout();
    return new Report(
        file.toString(),
        options.collection(),
        true,
        preview.format(),
        preview.sha256(),
        layout.fields(),
        layout.names().stream().filter(name -> !layout.fields().containsValue(name)).toList(),
        preview.read(),
        preview.usable(),
        preview.skipped(),
        preview.rejected(),
        preview.first().stream().map(DryRun::shape).toList(),
        preview.rejects(),
        preview.flaw().orElse(null));
  }

  private static Object shape(Object value) {
    return NativeJson.parse(
        value instanceof Post post ? NativeJson.write(post) : NativeJson.write((Statement) value));
  }

  private static List<String> lines(Report report, Preview<?> preview) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %,d read = %,d usable + %,d skipped + %,d rejected (%s); dry run, nothing was written",
            Plain.line(report.file()),
            report.read(),
            report.usable(),
            report.skipped(),
            report.rejected(),
            report.format()));
    if (!report.mapping().isEmpty())
      lines.add("  fields: " + Plain.line(written(report.mapping()), 2000));
    if (!report.unmapped().isEmpty())
      lines.add(
          "  kept as they are (map them with --map): "
              + Plain.line(String.join(", ", report.unmapped()), 1000));
    preview.first().forEach(value -> lines.add("  + " + Plain.line(shown(value), 400)));
    for (Reject reject : report.rejects())
      lines.add("  - line %d: %s".formatted(reject.line(), Plain.line(reject.reason(), 300)));
    return lines;
  }

  private static String written(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String shown(Object value) {
    if (value instanceof Statement s)
      return "%s %s [%s]: %s"
          .formatted(s.id(), when(s.publishedAt()), s.outlet().name(), cut(s.wording()));
    Post post = (Post) value;
    Account account = post.account();
    return "%s %s [%s]: %s"
        .formatted(
            post.id(),
            when(post.createdAt()),
            account == null ? "" : Objects.requireNonNullElse(account.label(), ""),
            cut(post.text()));
  }

  private static String when(@Nullable Object time) {
    return time == null ? "undated" : time.toString();
  }

  private static String cut(String text) {
    int end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
    return end == text.length() ? text : text.substring(0, end) + "…";
  }
}
