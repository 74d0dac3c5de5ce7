package refrain.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import refrain.corpora.BadInput;
import refrain.corpora.readers.Readers;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void namesItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("refrain ").contains(" on Java ").hasLineCount(1);
  }

  @Test
  void showsItsUsageWhenNothingIsAsked() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("Usage: refrain").contains("Exit status");
  }

  @Test
  void answersAWrongFlagWithOneLineAndStatusTwo() {
    assertThat(run("--prot", "7070")).isEqualTo(2);
    assertThat(err.toString())
        .hasLineCount(1)
        .startsWith("refrain: there is no flag '--prot'")
        .endsWith("; see 'refrain --help'" + System.lineSeparator());
  }

  @Test
  void namesTheNearestFlagForOneThatIsMistyped() {
    for (String[] typed : new String[][] {{"--colection", "may"}, {"--colection=may"}}) {
      List<String> args = new ArrayList<>(List.of("import", "posts", "x.csv"));
      args.addAll(List.of(typed));
      assertThat(run(args.toArray(String[]::new))).isEqualTo(2);
    }
    assertThat(run("import", "posts", "x.csv", "--collection", "may", "--fromat", "csv"))
        .isEqualTo(2);
    String see = "; see 'refrain import posts --help'";
    String meant = "refrain: there is no flag '--colection'; did you mean '--collection'?" + see;
    String format = "refrain: there is no flag '--fromat'; did you mean '--format'?" + see;
    assertThat(err.toString().lines()).containsExactly(meant, meant, format);
  }

  @Test
  void namesTheNearestOfTheCommandsForOneThatIsNotThere() {
    assertThat(run("improt")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "refrain: there is no command 'improt'; did you mean 'import'?; see 'refrain --help'");
  }

  @Test
  void namesNoCommandThatIsFarFromWhatWasAsked() {
    assertThat(run("xylophone")).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no command 'xylophone'; see")
        .doesNotContain("did you mean");
  }

  @Test
  void asksWhatToImport() {
    assertThat(run("import")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("posts, statements or narratives");
  }

  @Test
  void asksForTheCollection() {
    assertThat(run("import", "posts", "x.csv")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("'--collection=NAME'");
  }

  @Test
  void helpsWithEveryCommandWithoutAWordOfWarning() {
    assertThat(Main.commandLine().getSubcommands()).hasSizeGreaterThan(10);
    for (String command : Main.commandLine().getSubcommands().keySet())
      assertThat(run(command, "--help")).as(command).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void listsTheFormatsOfAnImport() {
    CommandLine imports = Objects.requireNonNull(Main.commandLine().getSubcommands().get("import"));
    String help = Objects.requireNonNull(imports.getSubcommands().get("posts")).getUsageMessage();
    for (String format : Readers.postFormats()) assertThat(help).contains(format);
  }

  @Test
  void saysThatTheDiskIsFullAndWhatToDo() {
    IOException full = new IOException("No space left on device");
    assertThat(fail(new UncheckedIOException("could not open the index", full))).isEqualTo(2);
    assertThat(err.toString())
        .hasLineCount(1)
        .contains("the disk is full (No space left on device); free some space");
  }

  @Test
  void showsNoControlCharacterOfAnyFile() {
    fail(new BadInput("id '\u001b]0;x\u0007\u202egnp.exe' is not one"));
    assertThat(err.toString()).doesNotContain("\u001b", "\u0007", "\u202e").contains("gnp.exe");
  }

  @Test
  void answersBadInputWithItsMessageAndStatusTwo() {
    BadInput bad = new BadInput("could not read '微博.csv' line 3:\n  missing column 'id'");
    assertThat(fail(bad)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("refrain: could not read '微博.csv' line 3: missing column 'id'");
  }

  @Test
  void answersAFailureWithOneLineThatNamesItsTypeAndStatusOne() {
    assertThat(fail(new IllegalStateException("no space left"))).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("refrain: IllegalStateException: no space left");
  }

  @Test
  void answersAFailureWithoutAMessage() {
    assertThat(fail(new IllegalStateException())).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("refrain: IllegalStateException: no message");
  }

  private int run(String... args) {
    return captured(Main.commandLine()).execute(args);
  }

  private int fail(RuntimeException failure) {
    CommandLine main = Main.commandLine().addSubcommand(new Failing(failure));
    main.setExecutionExceptionHandler(new OneLineErrors());
    return captured(main).execute("failing");
  }

  private CommandLine captured(CommandLine main) {
    return main.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
  }

  @Command(name = "failing")
  private record Failing(RuntimeException failure) implements Callable<Integer> {
    @Override
    public Integer call() {
      throw failure;
    }
  }
}
