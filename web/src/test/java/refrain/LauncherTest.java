package refrain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a copy of the launcher beside a build that is up to date and JDKs whose {@code java} only
 * says how it was called.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir private Path house;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void copyLauncherBesideAFreshBuild() throws IOException {
    house = house.toRealPath();
    Files.copy(Path.of("..", "refrain"), house.resolve("refrain"));
    write("pom.xml", "");
    write("web/target/refrain.jar", "");
    write("web/target/built", "");
    environment.put("REFRAIN_JDK_FOLDERS", house + "/jvm:" + house + "/more jdks");
    environment.put("JAVA_HOME", "");
  }

  @Test
  void takesTheNewestJdkOfTheUsualFolders() throws Exception {
    jdk("jvm/temurin-21", "21.0.4");
    jdk("more jdks/zulu-100", "100");
    jdk("jvm/openjdk-99", "99.0.1");
    assertThat(launch("--version").out()).contains(house + "/more jdks/zulu-100/bin/java");
  }

  @Test
  void prefersJavaHomeToANewerJdk() throws Exception {
    environment.put("JAVA_HOME", jdk("mine", "21").toString());
    jdk("jvm/openjdk-99", "99");
    assertThat(launch().out()).contains(house + "/mine/bin/java");
  }

  @Test
  void passesOverAJavaHomeThatIsTooOld() throws Exception {
    environment.put("JAVA_HOME", jdk("old", "17.0.15").toString());
    jdk("jvm/openjdk-21", "21.0.1");
    assertThat(launch().out()).contains(house + "/jvm/openjdk-21/bin/java");
  }

  @Test
  void passesOverAnOldJdkWhoseReleaseBeginsWithOne() throws Exception {
    jdk("jvm/java-8", "1.8.0_412");
    jdk("jvm/java-22", "22");
    assertThat(launch().out()).contains(house + "/jvm/java-22/bin/java");
  }

  @Test
  void saysInOneLineWhatToInstallWhenThereIsNoJdk() throws Exception {
    jdk("jvm/openjdk-17", "17.0.15");
    environment.put("PATH", jdk("path", "17").resolve("bin") + ":/usr/bin:/bin");
    Run run = launch("demo");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsOnlyOnce("\n")
        .startsWith("refrain: needs a JDK of release 21 or newer and found none")
        .contains("install one:");
  }

  @Test
  void fallsBackToTheJavaOnThePath() throws Exception {
    Path jdk = jdk("elsewhere/jdk", "25");
    environment.put("PATH", jdk.resolve("bin") + ":/usr/bin:/bin");
    assertThat(launch().out()).contains(house + "/elsewhere/jdk/bin/java");
  }

  @Test
  void passesArgumentsAsTheyAreAndKeepsTheFolderItWasCalledFrom() throws Exception {
    jdk("jvm/openjdk-21", "21");
    Path elsewhere = Files.createDirectories(house.resolve("二 folder"));
    Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("..", "refrain"));
    Run run = launchFrom(elsewhere, List.of("./link", "match", "五月 posts.jsonl", "*", ""));
    assertThat(run.out())
        .contains("in " + elsewhere + "\n")
        .endsWith("[refrain.web.cli.Main][match][五月 posts.jsonl][*][]\n");
  }

  @Test
  void givesTheJvmTheUsersOptionsAfterItsOwn() throws Exception {
    jdk("jvm/openjdk-21", "21");
    environment.put("REFRAIN_OPTS", "-Xmx6g -Da=b");
    assertThat(launch().out()).matches("(?s).*\\[-Xmx2g].*\\[-Xmx6g]\\[-Da=b].*");
  }

  @Test
  void dropsOnlyTheAnnouncementOfTheIncubatingModule() throws Exception {
    jdk("jvm/openjdk-21", "21");
    environment.put("SAY", "WARNING: Using incubator modules: jdk.incubator.vector\nbroken\n");
    assertThat(launch().err()).isEqualTo("broken\n");
    environment.put("SAY", "no warning today\nno line end");
    assertThat(launch().err()).isEqualTo("no warning today\nno line end");
    environment.put("SAY", "unfinished");
    assertThat(launch().err()).isEqualTo("unfinished");
  }

  @Test
  void endsWithTheStatusOfTheProgram() throws Exception {
    jdk("jvm/openjdk-21", "21");
    environment.put("STATUS", "2");
    assertThat(launch().status()).isEqualTo(2);
  }

  @Test
  void buildsFirstWhenASourceIsNewerThanTheBuild() throws Exception {
    jdk("jvm/openjdk-21", "21");
    maven("echo noise; echo jar > web/target/refrain.jar");
    assertThat(launch().err()).isEmpty();
    changeASource();
    Run run = launch();
    assertThat(run.err()).startsWith("refrain: building").containsOnlyOnce("\n");
    assertThat(run.out()).startsWith(house + "/jvm/openjdk-21/bin/java").doesNotContain("noise");
    assertThat(launch().err()).isEmpty();
  }

  @Test
  void showsWhatFailedOfABuildAndStartsNothing() throws Exception {
    jdk("jvm/openjdk-21", "21");
    maven("echo '[ERROR] X.java:[1,2] no such symbol -> [Help 1]'; echo noise; exit 1");
    changeASource();
    Run run = launch();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("\n[ERROR] X.java:[1,2] no such symbol\nrefrain: the build failed")
        .doesNotContain("noise");
  }

  @Test
  void closesTheGateWithTheSumOfAllModulesAndMavensStatus() throws Exception {
    jdk("jvm/openjdk-21", "21");
    write("corpora/target/surefire-reports/Old.txt", "Tests run: 99, Failures: 9, Errors: 9,");
    String line = "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d, Time elapsed: 1,202.5 s";
    maven(
        """
        mkdir -p corpora/target/surefire-reports web/target/surefire-reports
        echo '%s' > corpora/target/surefire-reports/A.txt
        echo '%s' > web/target/surefire-reports/B.txt
        printf 'no line end'
        exit 3"""
            .formatted(line.formatted(27, 1, 1, 3), line.formatted(10, 0, 0, 0)));
    Run run = launch("test");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).endsWith("no line end\n32 passed, 2 failed, 3 skipped\n");
  }

  @Test
  void testsUnderALocaleThatHoldsEveryFileName() throws Exception {
    jdk("jvm/openjdk-21", "21");
    maven("echo \"tested under $LC_ALL\"");
    for (String narrow : List.of("C", "zu_XX.UTF-8")) {
      environment.put("LC_ALL", narrow);
      assertThat(launch("test").out()).as(narrow).contains("tested under C.UTF-8\n");
    }
  }

  /**
   * Runs a command in a shell that ends when the last of its stderr is through, since the filter of
   * stderr outlives the program and {@link Process} reads nothing after the end.
   */
  private static List<String> waiting(List<String> command) {
    String script = "set -o pipefail; { \"$@\" 2>&1 >&3 3>&- | cat >&2; } 3>&1";
    return Stream.concat(Stream.of("bash", "-c", script, "bash"), command.stream()).toList();
  }

  private void changeASource() throws IOException {
    write("web/src/main/java/New.java", "");
    Files.setLastModifiedTime(
        house.resolve("web/target/built"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
  }

  /** Puts a {@code mvn} that runs the given script, and an apt-get that can do nothing, first. */
  private void maven(String script) throws IOException {
    script(house.resolve("bin/mvn"), "#!/bin/sh\n" + script + "\n");
    script(house.resolve("bin/apt-get"), "#!/bin/sh\nexit 1\n");
    environment.put("PATH", house.resolve("bin") + ":" + System.getenv("PATH"));
  }

  /** What one run of the launcher left behind. */
  private record Run(int status, String out, String err) {}

  private Run launch(String... args) throws Exception {
    return launchFrom(house, Stream.concat(Stream.of("./refrain"), Stream.of(args)).toList());
  }

  private Run launchFrom(Path folder, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(waiting(command)).directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (var stdout = process.getInputStream();
        var stderr = process.getErrorStream()) {
      String said = new String(stdout.readAllBytes(), UTF_8);
      String complained = new String(stderr.readAllBytes(), UTF_8);
      return new Run(process.waitFor(), said, complained);
    }
  }

  private Path jdk(String place, String version) throws IOException {
    Path home = house.resolve(place);
    write(place + "/release", "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "#!/bin/sh\nexit 0\n");
    script(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        case $1 in -XshowSettings*) echo "    java.home = %s" >&2; exit 0 ;; esac
        echo "$0 in $PWD"
        printf '%%s' "${SAY:-}" >&2
        printf '[%%s]' "$@"
        echo
        exit "${STATUS:-0}"
        """
            .formatted(home));
    return home;
  }

  private void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void write(String file, String text) throws IOException {
    Path path = house.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
