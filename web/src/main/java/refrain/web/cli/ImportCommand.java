package refrain.web.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what can be imported. */
@Command(
    name = "import",
    description = "Brings files of posts, statements or narratives into a workspace.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "posts|statements|narratives|starter",
    subcommands = {
      ImportPosts.class,
      ImportStatements.class,
      ImportNarratives.class,
      ImportStarter.class
    })
final class ImportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to import: posts, statements or narratives");
  }
}
