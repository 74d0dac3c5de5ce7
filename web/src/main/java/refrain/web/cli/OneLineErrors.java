package refrain.web.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import refrain.corpora.BadInput;

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
    return report(wrong, command, line(wrong) + "; see '" + name + " --help'", 2);
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return report(failure, command, line(failure), failure instanceof BadInput ? 2 : 1);
  }

  private static int report(Exception failure, CommandLine command, String line, int status) {
    command.getErr().println("refrain: " + line);
    if (Boolean.getBoolean("refrain.debug")) failure.printStackTrace(command.getErr());
    return status;
  }

  /** The message on one line; where there is none, or only the programmer's, with its type. */
  private static String line(Exception failure) {
    boolean spoken = failure instanceof BadInput || failure instanceof ParameterException;
    String message = Objects.requireNonNullElse(failure.getMessage(), "no message");
    return (spoken ? message : failure.getClass().getSimpleName() + ": " + message)
        .strip()
        .replaceAll("\\R\\s*", " ");
  }
}
