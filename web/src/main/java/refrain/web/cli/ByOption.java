package refrain.web.cli;

import picocli.CommandLine.Option;

/** Who does what a command journals. */
final class ByOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who does it, noted in the journal (default: your name on this machine).")
  private String by;

  String name() {
    return by;
  }
}
