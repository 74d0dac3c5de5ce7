package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import refrain.corpora.readers.ReadOptions;

/** The files to read, and how. */
final class ReadingOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files, plain, gzip or zip; what they are shows in their content.")
  private List<Path> files;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "The format, when it is not to be recognised; a wrong name lists all.")
  private String format;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN,...",
      description = "Where fields stand in a table, such as text=body,id=3,platform='weibo'.")
  private @Nullable String map;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone of times that tell none, such as Asia/Shanghai (default: UTC).")
  private ZoneId zone = ZoneOffset.UTC;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description =
          "The encoding of files without a byte-order mark, such as GB18030 (default: UTF-8).")
  private Charset charset = UTF_8;

  List<Path> files() {
    return List.copyOf(files);
  }

  /**
   * Returns the options for a collection.
   *
   * @throws refrain.corpora.BadInput if the mapping cannot be read
   */
  ReadOptions of(String collection) {
    return new ReadOptions(
        collection,
        format.equals("auto") ? Optional.empty() : Optional.of(format),
        map == null ? Map.of() : ReadOptions.parseMapping(map),
        zone,
        charset);
  }
}
