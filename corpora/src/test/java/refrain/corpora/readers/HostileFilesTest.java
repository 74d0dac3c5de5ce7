package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import refrain.corpora.BadInput;

/** Damaged copies of the fixtures: they are refused, rejected or cut, and nothing else happens. */
class HostileFilesTest {
  private static final List<String> FIXTURES =
      Stream.concat(Sampled.ALL.stream().map(Sampled::file), Stream.of("csv/weibo-columns-bom.csv"))
          .distinct()
          .toList();
  private static final byte[] PIECES = {
    0,
    '"',
    '\'',
    ',',
    '\t',
    '\n',
    '\r',
    '{',
    '}',
    '[',
    ':',
    '\\',
    'u',
    'd',
    '8',
    '<',
    '>',
    '&',
    '-',
    ' ',
    (byte) 0xff,
    (byte) 0xe6
  };

  @Property(tries = 800)
  void damagedFilesNeverCauseAnUnexpectedFailure(
      @ForAll @From("fixtures") String fixture, @ForAll Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(Fixture.file(fixture));
    Path file = Files.createTempFile("damaged", "");
    try {
      Files.write(file, damaged(bytes, random));
      read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static void read(Path file) {
    try {
      Outcome<?> posts = Outcome.of(Readers.posts(file, Fixture.OPTIONS));
      assertThat(posts.rejects()).allMatch(r -> !r.reason().isBlank() && r.line() > 0);
    } catch (BadInput | IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    try {
      assertThat(Outcome.of(Readers.statements(file, Fixture.OPTIONS)).sha256()).hasSize(64);
    } catch (BadInput | IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    for (int i = random.nextInt(12); i > 0; i--)
      damaged[random.nextInt(damaged.length)] = PIECES[random.nextInt(PIECES.length)];
    return damaged;
  }

  @Provide
  Arbitrary<String> fixtures() {
    return Arbitraries.of(FIXTURES);
  }
}
