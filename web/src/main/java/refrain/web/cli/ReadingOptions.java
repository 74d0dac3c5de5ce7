package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.indexer.jobs.Mappings;

/** The files to read, and how. */
final class ReadingOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Files or folders of them, plain, gzip, zstd or zip; what they are shows in their content.")
  private List<Path> files;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "auto",
      completionCandidates = FormatNames.class,
      description =
          "The format, when it is not to be recognised from the content: ${COMPLETION-CANDIDATES}.")
  private String format;

  /** The names that {@code --format} takes, for posts and for statements. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Set<String> names = new LinkedHashSet<>(List.of("auto"));
      names.addAll(Readers.postFormats());
      names.addAll(Readers.statementFormats());
      return names.iterator();
    }
  }

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN,...",
      description =
          "Where fields stand in a table, such as text=body,id=3,platform='weibo', or @NAME for a mapping saved in the workspace.")
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
   * @param workspace where saved mappings are
   * @throws refrain.corpora.BadInput if the mapping cannot be read, or none is saved under its name
   */
  ReadOptions of(String collection, Path workspace) {
    return new ReadOptions(
        collection,
        format.equals("auto") ? Optional.empty() : Optional.of(format),
        mapping(workspace),
        zone,
        charset);
  }

  private Map<String, String> mapping(Path workspace) {
    if (map == null) return Map.of();
    return map.startsWith("@")
        ? new Mappings(workspace).get(map.substring(1))
        : ReadOptions.parseMapping(map);
  }
}
