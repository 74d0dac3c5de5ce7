package refrain.web.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import refrain.corpora.BadInput;
import refrain.search.MatchOptions;
import refrain.search.MatchOptions.Against;
import refrain.web.ndjson.MatchStream;

/** Matches texts with narratives or statements, JSON lines in and out. */
@Command(
    name = "match",
    description =
        "Matches texts with narratives: lines of {\"id\",\"text\"} in, one line of JSON out for each.",
    mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE|-", description = "A file of JSON lines, or - for stdin.")
  private String file;

  @Option(
      names = "--against",
      paramLabel = "narratives|statements",
      defaultValue = "narratives",
      description = "What texts are compared with (default: ${DEFAULT-VALUE}).")
  private String against;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "3",
      description = "Most matches for each text, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--min-score",
      paramLabel = "S",
      defaultValue = "0",
      description = "Least score, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double minScore;

  @Option(
      names = "--evidence",
      description = "Add the aligned spans, shared terms and score parts.")
  private boolean evidence;

  @Mixin private WorkspaceOption workspace;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    MatchOptions options = options();
    try (InputStream in = input();
        Opened opened = Opened.of(workspace.existing(), models.embedder())) {
      requireSomethingToMatch(opened);
      MatchStream stream = new MatchStream(opened.engine(), options);
      stream.run(in, output::pass);
      return status(stream);
    }
  }

  /** Every line has its answer; a stream of which no line could be read was something else. */
  private int status(MatchStream stream) {
    if (stream.errors() > 0)
      output.remark(
          "%,d of %,d lines could not be matched; each has an error in its place"
              .formatted(stream.errors(), stream.lines()));
    return stream.errors() > 0 && stream.errors() == stream.lines() ? 2 : 0;
  }

  private MatchOptions options() {
    try {
      return new MatchOptions(against(), top, minScore, evidence);
    } catch (IllegalArgumentException e) {
      throw new BadInput("could not match: " + e.getMessage(), e);
    }
  }

  private Against against() {
    return switch (against) {
      case "narratives" -> Against.NARRATIVES;
      case "statements" -> Against.STATEMENTS;
      default ->
          throw new BadInput("--against must be narratives or statements, got '" + against + "'");
    };
  }

  private InputStream input() throws IOException {
    if (file.equals("-")) return new BufferedInputStream(System.in);
    Path path = Path.of(file);
    if (!Files.isRegularFile(path))
      throw new BadInput("there is no file '" + file + "'; name one, or - for stdin");
    return new BufferedInputStream(Files.newInputStream(path));
  }

  private void requireSomethingToMatch(Opened opened) {
    boolean narratives = against() == Against.NARRATIVES;
    var catalogue = opened.workspace().catalogue();
    if (narratives ? catalogue.narratives().isEmpty() : catalogue.statements().isEmpty())
      throw new BadInput(
          "the workspace '%s' holds no %s to match with; bring some in with 'refrain import %s FILE'"
              .formatted(workspace.folder(), against, against));
  }
}
