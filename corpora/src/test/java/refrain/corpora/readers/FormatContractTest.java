package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import refrain.corpora.BadInput;
import refrain.corpora.Source;

/** What every format owes, on every fixture. */
class FormatContractTest {
  /** All fixtures, with the counts that their reading must add up to. */
  static final List<Sampled> ALL = Sampled.ALL;

  static final List<Sampled> TABLES = ALL.stream().filter(Sampled::table).toList();

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("ALL")
  void isRecognisedByItsContentAndItsCountsAddUp(Sampled sampled) throws IOException {
    Outcome<?> read = sampled.read(copy(sampled.bytes()), Fixture.OPTIONS);

    assertThat(read.format()).isEqualTo(sampled.format());
    assertThat(List.of(read.values().size(), read.skipped().size(), read.rejects().size()))
        .isEqualTo(List.of(sampled.read(), sampled.skipped(), sampled.rejected()));
    assertThat(read.rejects()).allMatch(r -> !r.reason().isBlank() && r.line() > 0);
    assertThat(sampled.sources(read)).allMatch(s -> s.line() > 0 && s.sha256().length() == 64);
    assertThat(sampled.sources(read))
        .extracting(Source::importer)
        .allMatch(sampled.format()::equals);
  }

  @Test
  void everyFormatHasAFixture() {
    Set<String> sampled = ALL.stream().map(Sampled::format).collect(Collectors.toSet());

    assertThat(sampled).containsAll(names(Formats.POSTS));
    assertThat(sampled).containsAll(names(Formats.STATEMENTS));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void readsTheSameWhenItsNameIsGiven(Sampled sampled) throws IOException {
    String name = sampled.format().substring(0, sampled.format().indexOf('/'));

    assertThat(read(sampled, sampled.bytes(), Fixture.OPTIONS.withFormat(name)))
        .isEqualTo(read(sampled, sampled.bytes(), Fixture.OPTIONS));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void readsTheSameFromGzipZstandardAndZipAndWithAMark(Sampled sampled) throws IOException {
    List<String> plain = read(sampled, sampled.bytes(), Fixture.OPTIONS);

    if (!sampled.file().endsWith(".gz"))
      assertThat(read(sampled, gzip(sampled.bytes()), Fixture.OPTIONS)).isEqualTo(plain);
    if (!sampled.file().endsWith(".gz"))
      assertThat(read(sampled, Zstd.compress(sampled.bytes()), Fixture.OPTIONS)).isEqualTo(plain);
    assertThat(read(sampled, zip(sampled.bytes()), Fixture.OPTIONS)).isEqualTo(plain);
    if (sampled.binary()) return;
    String text = sampled.text();
    assertThat(read(sampled, ("\uFEFF" + text).getBytes(UTF_8), Fixture.OPTIONS)).isEqualTo(plain);
    assertThat(read(sampled, ("\uFEFF" + text).getBytes(UTF_16LE), Fixture.OPTIONS))
        .isEqualTo(plain);
    Charset chinese = Charset.forName("GB18030");
    assertThat(read(sampled, text.getBytes(chinese), Fixture.OPTIONS.withCharset(chinese)))
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void theOrderOfColumnsDoesNotMatter(Sampled sampled) throws IOException {
    List<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(sampled.file().endsWith(".tab") ? '\t' : ',')
            .ofCsvRecord(sampled.text().replace("\uFEFF", ""))
            .stream()
            .toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().getFieldCount(); i++) order.add(i);
    Collections.shuffle(order, new Random(7));
    StringWriter shuffled = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(shuffled)) {
      for (CsvRecord row : rows) writer.writeRecord(order.stream().map(row::getField).toList());
    }

    assertThat(read(sampled, shuffled.toString().getBytes(UTF_8), Fixture.OPTIONS))
        .isEqualTo(read(sampled, sampled.bytes(), Fixture.OPTIONS));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void aTruncatedGzipYieldsWhatIsCompleteAndSaysThatItIsCut(Sampled sampled) throws IOException {
    byte[] packed = gzip(sampled.bytes());
    byte[] cut = new byte[packed.length - 12];
    System.arraycopy(packed, 0, cut, 0, cut.length);

    assertThatThrownBy(() -> sampled.read(copy(cut), Fixture.OPTIONS))
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(IOException.class).hasMessageContaining("breaks off"),
            e -> assertThat(e).isInstanceOf(BadInput.class).hasMessageContaining("breaks off"));
  }

  /** {@code tsv} is only read by that name, since {@code csv} finds tabs by itself. */
  private static List<String> names(Formats<?> formats) {
    return formats.all().stream().map(Format::name).filter(n -> !n.equals("tsv/1")).toList();
  }

  private List<String> read(Sampled sampled, byte[] bytes, ReadOptions options) throws IOException {
    Outcome<?> read = sampled.read(copy(bytes), options);
    List<String> all = new ArrayList<>(sampled.written(read));
    read.rejects().forEach(reject -> all.add(reject.reason()));
    all.addAll(read.skipped());
    return all;
  }

  private Path copy(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "upload", ".bin"), bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("../../x"));
      zip.write(bytes);
    }
    return packed.toByteArray();
  }
}
