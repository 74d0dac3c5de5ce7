package refrain.web.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into one line on stderr and an exit status: 2 for bad input, 1 for a
 * failure.
 *
 * <p>With {@code -Drefrain.debug=true} among the JVM's options the stack trace follows.
 */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String line = explained(wrong, command) + "; see '" + name + " --help'";
    return report(wrong, command, new Failure(line, 2));
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    return report(thrown, command, Failure.of(thrown));
  }

  private static int report(Exception thrown, CommandLine command, Failure failure) {
    command.getErr().println("refrain: " + failure.line());
    if (Boolean.getBoolean("refrain.debug")) thrown.printStackTrace(command.getErr());
    return failure.status();
  }

  private static String explained(ParameterException wrong, CommandLine command) {
    Optional<String> flag = unknownFlag(command);
    if (flag.isPresent()) return Plain.line(flag.get());
    if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      List<String> known = List.copyOf(command.getSubcommands().keySet());
      String asked = unmatched.getUnmatched().getFirst();
      if (!known.isEmpty()) return Plain.line(unknownCommand(asked, known));
    }
    return Failure.of(wrong).line();
  }

  /** A mistyped flag is the cause where picocli only sees that the right one is missing. */
  private static Optional<String> unknownFlag(CommandLine command) {
    List<String> known = List.copyOf(command.getCommandSpec().optionsMap().keySet());
    return command.getUnmatchedArguments().stream()
        .filter(argument -> argument.matches("-.+"))
        .map(argument -> argument.replaceFirst("=.*", ""))
        .findFirst()
        .map(asked -> "there is no flag '%s'%s".formatted(asked, meant(asked, known)));
  }

  private static String unknownCommand(String asked, List<String> known) {
    return "there is no command '%s'%s".formatted(asked, meant(asked, known));
  }

  private static String meant(String asked, List<String> known) {
    return Nearest.to(asked, known).map(n -> "; did you mean '" + n + "'?").orElse("");
  }
}
