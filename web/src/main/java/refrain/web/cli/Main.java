package refrain.web.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the program: parses the arguments, runs one subcommand and exits with its status. */
@Command(
    name = "refrain",
    description = "Ranks posts by how closely they repeat a known narrative, with the evidence.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Exit status: 0 for success, 1 for a failure, 2 for bad input."})
public final class Main implements Runnable {
  /** Held here, since java.util.logging forgets the level of a logger that nothing refers to. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private CommandSpec spec;

  /** Runs one command and exits: 0 for success, 1 for a failure, 2 for bad input. */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.WARNING);
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    OneLineErrors errors = new OneLineErrors();
    return new CommandLine(new Main())
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  /** Without a subcommand there is nothing to do but to say which there are. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
