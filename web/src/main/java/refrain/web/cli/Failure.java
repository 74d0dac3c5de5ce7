package refrain.web.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;
import refrain.corpora.BadInput;

/**
 * What went wrong, for a person: one line with the remedy where one is known, and an exit status.
 *
 * @param status 2 for what the person can mend, 1 for a failure
 */
record Failure(String line, int status) {
  /** How Linux, macOS and Windows say that nothing more can be written. */
  private static final Pattern FULL =
      Pattern.compile(
          "No space left on device|File too large|[Qq]uota exceeded|not enough space on the disk");

  private static final int LONGEST = 2_000;

  /** Explains an exception by what it says or by what caused it. */
  static Failure of(Throwable thrown) {
    if (spoken(thrown)) return new Failure(line(message(thrown)), 2);
    return causes(thrown)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(() -> new Failure(line(unknown(thrown)), 1));
  }

  private static Optional<Failure> known(Throwable cause) {
    if (cause instanceof IOException && FULL.matcher(message(cause)).find())
      return Optional.of(new Failure(line(full(message(cause))), 2));
    if (cause instanceof AccessDeniedException)
      return Optional.of(
          new Failure(
              line("no permission to use " + message(cause) + "; see its owner and mode"), 2));
    if (cause instanceof OutOfMemoryError)
      return Optional.of(
          new Failure("out of memory; give the program more, such as REFRAIN_OPTS=-Xmx6g", 1));
    return Optional.empty();
  }

  private static String full(String message) {
    return "the disk is full ("
        + message
        + "); free some space and run the command again: what was acknowledged stays, and importing twice changes nothing";
  }

  private static String unknown(Throwable thrown) {
    if (thrown instanceof FileSystemException)
      return "could not use the file " + message(thrown) + kind(thrown);
    String cause = thrown.getCause() == null ? "" : ": " + message(thrown.getCause());
    String message = message(thrown);
    return thrown.getClass().getSimpleName()
        + ": "
        + message
        + (message.contains(cause.isEmpty() ? cause : cause.substring(2)) ? "" : cause);
  }

  private static String kind(Throwable thrown) {
    return " (" + thrown.getClass().getSimpleName() + ")";
  }

  private static boolean spoken(Throwable thrown) {
    return thrown instanceof BadInput || thrown instanceof ParameterException;
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
  }

  private static String message(Throwable thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), "no message");
  }

  private static String line(String message) {
    return Plain.line(message, LONGEST);
  }
}
