package refrain.corpora.readers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs that {@link ReaderFuzz} once broke on, named {@code kind-format.number}. */
class FuzzFindingsTest {
  @TempDir private Path folder;

  static List<Path> findings() throws IOException {
    try (Stream<Path> files = Files.list(Fixture.file("findings"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("findings")
  void areReadSoundly(Path finding) throws IOException {
    String name = String.valueOf(finding.getFileName());
    String kind = name.substring(0, name.indexOf('-'));
    String format = name.substring(kind.length() + 1, name.indexOf('.'));
    ReaderFuzz.check(
        kind,
        Fixture.OPTIONS.withFormat(format),
        folder.resolve("input"),
        Files.readAllBytes(finding));
  }
}
