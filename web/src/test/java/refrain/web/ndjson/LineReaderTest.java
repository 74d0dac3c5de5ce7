package refrain.web.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  @Test
  void readsTheLastLineWithoutItsEnd() throws IOException {
    assertThat(read("one\ntwo", 10, 100))
        .containsExactly(new Line.Text(1, "one"), new Line.Text(2, "two"));
  }

  @Test
  void countsBlankLinesAndLeavesThemOut() throws IOException {
    assertThat(read("\n \r\none\n", 10, 100)).containsExactly(new Line.Text(3, "one"));
  }

  @Test
  void skipsALongLineToItsEnd() throws IOException {
    List<Line> lines = read("x".repeat(11) + "\nok\n", 10, 3);
    assertThat(lines.getFirst()).isInstanceOf(Line.Skipped.class);
    assertThat(lines.getLast()).isEqualTo(new Line.Text(2, "ok"));
  }

  @Test
  void takesALineOfExactlyTheLimit() throws IOException {
    assertThat(read("x".repeat(10) + "\n", 10, 4))
        .containsExactly(new Line.Text(1, "x".repeat(10)));
  }

  @Property(tries = 100)
  void readsTheSameLinesHoweverTheyArrive(@ForAll @IntRange(min = 1, max = 7) int pieces)
      throws IOException {
    String text = "甲乙\n\n😂 b\r\nlast";
    assertThat(read(text, 100, pieces)).isEqualTo(read(text, 100, 1000));
  }

  private static List<Line> read(String text, int limit, int pieces) throws IOException {
    InputStream slow =
        new ByteArrayInputStream(text.getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, pieces));
          }
        };
    LineReader reader = new LineReader(slow, limit);
    List<Line> lines = new ArrayList<>();
    for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next())
      lines.add(line.get());
    return lines.stream()
        .map(
            l -> l instanceof Line.Text t ? new Line.Text(t.number(), t.text().stripTrailing()) : l)
        .toList();
  }
}
