package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
  private record Line(long number, List<String> cells, String flaw, String raw) {}

  @Test
  void keepsLineEndsAndDoubledQuotesInsideQuotes() throws IOException {
    List<Line> lines = read("a,b\r\n\"x\r\ny\",\"say \"\"hi\"\"\"\r\nlast,\"\"");

    assertThat(cells(lines))
        .containsExactly(List.of("a", "b"), List.of("x\r\ny", "say \"hi\""), List.of("last", ""));
    assertThat(lines.stream().map(Line::number)).containsExactly(1L, 2L, 4L);
  }

  @Test
  void passesOverBlankLinesButCountsThem() throws IOException {
    List<Line> lines = read("\n\na,b\r\rc,d\n");

    assertThat(lines.stream().map(Line::number)).containsExactly(3L, 5L);
  }

  @Test
  void aQuoteInsideAnUnquotedCellIsACharacter() throws IOException {
    assertThat(cells(read("5\" gun,b\n"))).containsExactly(List.of("5\" gun", "b"));
  }

  @Test
  void wordsAfterAClosingQuoteKeepTheCellAsItWasWritten() throws IOException {
    assertThat(cells(read("\"Comfort\" women,b\n\"x\" ,c\n")))
        .containsExactly(List.of("\"Comfort\" women", "b"), List.of("x", "c"));
  }

  @Test
  void aCellThatNeverClosesCostsOnlyItsLine() throws IOException {
    List<Line> lines = read("a,b\n\"open,c\nd,e\nf,g\n");

    assertThat(lines.stream().map(Line::number)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(lines.get(1).flaw()).contains("never closes");
    assertThat(lines.get(1).raw()).isEqualTo("\"open,c");
    assertThat(cells(lines.subList(2, 4))).containsExactly(List.of("d", "e"), List.of("f", "g"));
  }

  @Test
  void aTextThatDoesNotQuoteAsCsvDoesIsGivenUp() {
    String everyLineOpens = "a\"b,\"c\n".repeat(CsvRecords.MAX_UNCLOSED + 1);

    assertThatThrownBy(() -> read(everyLineOpens))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--format tsv");
  }

  @Test
  void aLineBeyondTheBoundIsPassedOverAndReadingGoesOn() throws IOException {
    int huge = CharWindow.MAX + 1000;
    List<Line> lines = read("a,b\n" + "x".repeat(huge) + "\r\nc,d\n");

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).flaw()).contains("line of %,d characters".formatted(huge));
    assertThat(lines.get(1).raw()).hasSize(Reject.MAX_RAW);
    assertThat(lines.get(2).cells()).containsExactly("c", "d");
    assertThat(lines.get(2).number()).isEqualTo(3);
  }

  @Test
  void aRecordOfTooManyCellsIsRefused() throws IOException {
    List<Line> lines = read(",".repeat(CsvRecords.MAX_CELLS) + "\nc,d\n");

    assertThat(lines.get(0).flaw()).contains("10,001 cells");
    assertThat(lines.get(1).cells()).containsExactly("c", "d");
  }

  @Test
  void tabsWithoutQuotingLeaveQuotesAlone() throws IOException {
    assertThat(cells(read("\"a\tb\"\n", Dialect.TAB))).containsExactly(List.of("\"a", "b\""));
  }

  @Property
  void readsBackWhatAWriterWrote(@ForAll("rows") List<List<String>> rows) throws IOException {
    String written = written(rows, CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS));

    assertThat(cells(read(written))).isEqualTo(rows);
  }

  /** FastCSV is the reference for text that is written as RFC 4180 has it. */
  @Property
  void agreesWithFastCsvOnWellFormedText(@ForAll("rows") List<List<String>> rows)
      throws IOException {
    String written = written(rows, CsvWriter.builder());
    List<Line> reference = new ArrayList<>();
    for (CsvRecord record : CsvReader.builder().ofCsvRecord(written))
      reference.add(new Line(record.getStartingLineNumber(), record.getFields(), "", ""));

    List<Line> read = read(written);

    assertThat(cells(read)).isEqualTo(cells(reference));
    assertThat(read.stream().map(Line::number))
        .containsExactlyElementsOf(reference.stream().map(Line::number).toList());
  }

  @Property
  void neverFailsAndNeverLoopsOnAnyText(@ForAll("scraps") String text) throws IOException {
    List<Line> lines = read(text);

    assertThat(lines.size()).isLessThanOrEqualTo(text.length() + 1);
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("ab\"',;\t\n\r 汉😀é\u0000").ofMaxLength(8);
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(width -> cell.list().ofSize(width).list().ofMaxSize(8));
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.strings().withChars("a\",\n\r").ofMaxLength(60);
  }

  private static String written(List<List<String>> rows, CsvWriter.CsvWriterBuilder builder)
      throws IOException {
    StringWriter written = new StringWriter();
    try (CsvWriter writer = builder.build(written)) {
      rows.forEach(writer::writeRecord);
    }
    return written.toString();
  }

  private static List<List<String>> cells(List<Line> lines) {
    return lines.stream().map(Line::cells).toList();
  }

  private static List<Line> read(String text) throws IOException {
    return read(text, Dialect.COMMA);
  }

  /** Reads through a reader that hands out few characters at a time, so that every seam is hit. */
  private static List<Line> read(String text, Dialect dialect) throws IOException {
    Reader in = text.length() > 10_000 ? new StringReader(text) : new Trickle(text);
    CsvRecords records = new CsvRecords(new CharWindow(in), dialect, Flaws.NONE);
    List<Line> lines = new ArrayList<>();
    while (records.next())
      lines.add(
          new Line(
              records.line(),
              List.of(records.cells()),
              String.valueOf(records.flaw()),
              records.raw()));
    return lines;
  }

  private static final class Trickle extends Reader {
    private final String text;
    private int at;

    Trickle(String text) {
      this.text = text;
    }

    @Override
    public int read(char[] into, int from, int length) {
      if (at == text.length()) return -1;
      into[from] = text.charAt(at++);
      return 1;
    }

    @Override
    public void close() {}
  }
}
