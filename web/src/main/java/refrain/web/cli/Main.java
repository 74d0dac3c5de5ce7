package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import refrain.corpora.BadInput;
import refrain.corpora.readers.ReadOptions;

/** Starts the program: parses the arguments, runs one subcommand and exits with its status. */
@Command(
    name = "refrain",
    description = "Ranks posts by how closely they repeat a known narrative, with the evidence.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ImportCommand.class,
      MatchCommand.class,
      EvaluateCommand.class,
      AlignCommand.class,
      FitCommand.class,
      QualityCommand.class,
      FitBridgeCommand.class,
      ExportCommand.class,
      RejectsCommand.class,
      RemapCommand.class,
      ForgetCommand.class,
      ReindexCommand.class,
      CheckCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      UserCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "A workspace is named by --workspace DIR or by REFRAIN_WORKSPACE; otherwise it is the folder 'refrain-workspace' where you are.",
      "Exit status: 0 for success, 1 for a failure, 2 for bad input."
    })
public final class Main implements Runnable {
  /** Held here, since java.util.logging forgets the level of a logger that nothing refers to. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Remarks on JVM options that the launcher has chosen. */
  private static final Logger VECTORS =
      Logger.getLogger(LUCENE.getName() + ".internal.vectorization");

  @Spec private CommandSpec spec;

  /** Runs one command and exits: 0 for success, 1 for a failure, 2 for bad input. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ENGLISH); // sentences are English, so their numbers are, too
    LUCENE.setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) ->
            LoggerFactory.getLogger(Main.class)
                .error("{} stopped: {}", thread.getName(), Failure.of(e).line()));
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      return commandLine().setOut(utf8(System.out)).setErr(utf8(System.err)).execute(args);
    } catch (OutOfMemoryError | LinkageError | StackOverflowError e) {
      Failure failure = Failure.of(e);
      System.err.println("refrain: " + failure.line());
      return failure.status();
    }
  }

  /** Whatever the locale: the output is JSON, or text in any script. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, UTF_8)), true);
  }

  static CommandLine commandLine() {
    OneLineErrors errors = new OneLineErrors();
    return new CommandLine(new Main())
        .registerConverter(ZoneId.class, name -> spoken(name, ReadOptions::zone))
        .registerConverter(Charset.class, name -> spoken(name, ReadOptions::charset))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  private static <T> T spoken(String value, Function<String, T> reading) {
    try {
      return reading.apply(value);
    } catch (BadInput e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  /** Without a subcommand there is nothing to do but to say which there are. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
