package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program as a process of its own, on the class path of the tests. */
final class Child {
  private Child() {}

  /**
   * Starts it with the first compiler alone, which starts twice as fast and makes Lucene remark.
   */
  static Process start(String... args) throws IOException {
    List<String> command = command(args);
    command.add(1, "-XX:TieredStopAtLevel=1");
    return new ProcessBuilder(command).start();
  }

  /** Starts it on a machine that is set to a language, given as {@code ar-EG}. */
  static Process startIn(String language, String... args) throws IOException {
    List<String> command = command(args);
    String[] parts = language.split("-");
    command.addAll(1, List.of("-Duser.language=" + parts[0], "-Duser.country=" + parts[1]));
    return new ProcessBuilder(command).start();
  }

  /** Starts it where no file may grow beyond a size, as on a disk that is full. */
  static Process startWithFilesUpTo(int kibibytes, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f \"$0\"; exec \"$@\""));
    command.add(Integer.toString(kibibytes));
    command.addAll(command(args));
    return new ProcessBuilder(command).start();
  }

  private static List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:-UsePerfData",
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "refrain.web.cli.Main"));
    command.addAll(List.of(args));
    return command;
  }
}
