package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.Sha256;

class ReadersTest {
  private static final String CSV = "id,text\n1,枪击 😀\n2,second\n";
  private static final String JSON = "{\"id\":\"1\",\"platform\":\"x\",\"text\":\"枪击 😀\"}\n";

  @TempDir Path folder;

  @Test
  void recognisesGzipByItsBytesAndHashesTheFileAsItLies() throws IOException {
    byte[] bytes = gzip(CSV.getBytes(UTF_8));

    Outcome<Post> read = posts(bytes);

    assertThat(texts(read)).containsExactly("枪击 😀", "second");
    assertThat(read.sha256()).isEqualTo(HexFormat.of().formatHex(Sha256.of(bytes)));
    assertThat(read.values().getFirst().source().sha256()).isEqualTo(read.sha256());
    assertThat(read.values().getFirst().source().importer()).isEqualTo("csv/1");
    assertThat(read.values().getFirst().source().line()).isEqualTo(2);
  }

  @Test
  void readsGzipsJoinedTogether() throws IOException {
    byte[] joined = join(gzip(CSV.getBytes(UTF_8)), gzip("3,third\n".getBytes(UTF_8)));

    assertThat(texts(posts(joined))).containsExactly("枪击 😀", "second", "third");
  }

  @Test
  void readsEveryEntryOfAZipAndListsTheOnesItCannot() throws IOException {
    byte[] zip =
        zip(
            new String[] {"__MACOSX/._a.csv", "../../a.csv", "users.csv", "b.jsonl", "c.csv.gz"},
            "junk".getBytes(UTF_8),
            CSV.getBytes(UTF_8),
            "userid,followers\n1,2\n".getBytes(UTF_8),
            JSON.getBytes(UTF_8),
            gzip(CSV.getBytes(UTF_8)));

    Outcome<Post> read = posts(zip);

    assertThat(texts(read)).containsExactly("枪击 😀", "second", "枪击 😀", "枪击 😀", "second");
    assertThat(read.values().getFirst().source().file()).endsWith(".bin!../../a.csv");
    assertThat(read.format()).isEqualTo("csv/1+native/1");
    assertThat(read.rejects()).hasSize(1);
    assertThat(read.rejects().getFirst().file()).endsWith("!users.csv");
    assertThat(read.rejects().getFirst().reason()).contains("userid, followers");
  }

  @Test
  void anEntryThatBreaksOffIsReportedAndTheNextIsRead() throws IOException {
    byte[] packed = gzip("id,text\n".concat("1,one\n".repeat(2)).getBytes(UTF_8));
    byte[] zip =
        zip(
            new String[] {"a.csv", "cut.csv.gz", "header.gz", "b.csv"},
            CSV.getBytes(UTF_8),
            Arrays.copyOf(packed, packed.length - 12),
            Arrays.copyOf(packed, 5),
            "id,text\n9,last\n".getBytes(UTF_8));

    Outcome<Post> read = posts(zip);

    assertThat(read.values().getLast().text()).isEqualTo("last");
    assertThat(read.rejects().stream().map(reject -> reject.file().replaceAll(".*!", "")))
        .containsExactly("cut.csv.gz", "header.gz");
    assertThat(read.rejects()).allMatch(reject -> reject.reason().contains("breaks off"));
  }

  @Test
  void aZipThatIsDamagedItselfEndsThere() throws IOException {
    byte[] zip =
        zip(
            new String[] {"a.csv", "b.csv"},
            CSV.getBytes(UTF_8),
            "id,text\n9,last\n".getBytes(UTF_8));
    int second = new String(zip, ISO_8859_1).indexOf("b.csv") + 8;
    for (int i = second; i < second + 4; i++) zip[i] = (byte) 0xff;

    assertThatThrownBy(() -> posts(zip))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void singleZeroBytesAreTextAndManyAreNot() throws IOException {
    String rows = "id,text\n1,a\0b\n" + "2,no zero byte here\n".repeat(20);

    assertThat(posts(rows.getBytes(UTF_8)).values().getFirst().text()).isEqualTo("a\0b");
  }

  @Test
  void namesOfZipEntriesFromAChineseWindowsAreReadable() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
      zip.putNextEntry(new ZipEntry("微博数据.csv"));
      zip.write(CSV.getBytes(UTF_8));
    }

    assertThat(posts(bytes.toByteArray()).values().getFirst().source().file())
        .endsWith("!微博数据.csv");
  }

  @Test
  void aZipWithNothingToReadIsRefused() {
    assertThatThrownBy(() -> posts(zip(new String[] {"a.png"}, new byte[] {1, 0, 2, 0})))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("none of its 1 entries");
  }

  @Test
  void aByteOrderMarkDecidesTheEncoding() throws IOException {
    byte[] utf8 = join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, CSV.getBytes(UTF_8));
    byte[] little = join(new byte[] {(byte) 0xff, (byte) 0xfe}, CSV.getBytes(UTF_16LE));
    byte[] big = join(new byte[] {(byte) 0xfe, (byte) 0xff}, JSON.getBytes(UTF_16BE));

    for (byte[] bytes : List.of(utf8, little, big))
      assertThat(texts(posts(bytes)).getFirst()).isEqualTo("枪击 😀");
  }

  @Test
  void aDeclaredEncodingIsUsed() throws IOException {
    Charset chinese = Charset.forName("GB18030");

    Outcome<Post> read =
        Fixture.postsOf(folder, CSV.getBytes(chinese), Fixture.OPTIONS.withCharset(chinese));

    assertThat(texts(read)).containsExactly("枪击 😀", "second");
  }

  @Test
  void aRowWithBytesThatAreNotUtf8IsRejectedAndTheOthersAreRead() throws IOException {
    byte[] bytes =
        join(
            "id,text\n1,fine é\n2,caf".getBytes(UTF_8),
            "é!\n".getBytes(ISO_8859_1),
            "3,mangled â€™ stays\n".getBytes(UTF_8));

    Outcome<Post> read = posts(bytes);

    assertThat(texts(read)).containsExactly("fine é", "mangled â€™ stays");
    assertThat(read.rejects()).hasSize(1);
    assertThat(read.rejects().getFirst().line()).isEqualTo(3);
    assertThat(read.rejects().getFirst().reason()).contains("byte 0xE9").contains("UTF-8");
    assertThat(read.rejects().getFirst().raw()).isEqualTo("2,caf\uFFFD!");
  }

  @Test
  void aTruncatedGzipYieldsEveryCompleteRowAndThenSaysThatItIsCut() throws IOException {
    StringBuilder rows = new StringBuilder("id,text\n");
    for (int i = 0; i < 50_000; i++) rows.append(i).append(",post ").append(i * 7919L).append('\n');
    byte[] whole = gzip(rows.toString().getBytes(UTF_8));
    Path file = folder.resolve("cut");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    List<Post> values = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();

    try (RowStream<Post> stream = Readers.posts(file, Fixture.OPTIONS)) {
      assertThatThrownBy(() -> Outcome.into(stream, values, rejects))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("'cut' beyond line " + (values.size() + 1))
          .hasMessageContaining("breaks off");
    }
    assertThat(values.size()).isBetween(10_000, 40_000);
    assertThat(rejects).isEmpty();
    assertThat(values.getLast().text()).isEqualTo("post " + (values.size() - 1) * 7919L);
  }

  @Test
  void aDecompressionBombIsStopped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("id,text\n1,fine\n".getBytes(UTF_8));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'x');
      for (int i = 0; i < 100; i++) gzip.write(block);
    }

    assertThatThrownBy(() -> posts(bytes.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bomb");
  }

  @Test
  void aLineOfFiftyMegabytesBecomesARejectAndReadingGoesOn() throws IOException {
    Path file = folder.resolve("long");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("{\"id\":\"1\",\"platform\":\"x\",\"text\":\"".getBytes(UTF_8));
      byte[] block = "長".repeat(1 << 16).getBytes(UTF_8);
      for (int i = 0; i < 270; i++) out.write(block);
      out.write(("\"}\n" + JSON).getBytes(UTF_8));
    }

    Outcome<Post> read = Outcome.of(Readers.posts(file, Fixture.OPTIONS));

    assertThat(texts(read)).containsExactly("枪击 😀");
    assertThat(read.rejects()).hasSize(1);
    assertThat(read.rejects().getFirst().raw()).hasSize(Reject.MAX_RAW);
    assertThat(read.rejects().getFirst().reason()).contains("longer than 8,388,608");
    assertThat(read.values().getFirst().source().line()).isEqualTo(2);
  }

  @Test
  void bytesThatCannotBeDecodedEndWhereverTheRoomForCharactersDoes() throws IOException {
    byte[] bytes = new byte[200_000];
    Arrays.fill(bytes, (byte) 0xff);
    Path file = folder.resolve("undecodable");
    for (int letters = 0; letters < 3; letters++) {
      Arrays.fill(bytes, 0, letters, (byte) 'a');
      Files.write(file, bytes);
      org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
          java.time.Duration.ofMinutes(5),
          () ->
              assertThatThrownBy(() -> Readers.posts(file, Fixture.OPTIONS))
                  .isInstanceOf(BadInput.class));
    }
  }

  @Test
  void jsonNestedDeeplyIsARejectAndNoStackOverflow() throws IOException {
    String deep = "{\"id\":\"2\",\"text\":\"x\",\"a\":" + "[".repeat(100_000) + "\n";

    Outcome<Post> read = posts((JSON + deep).getBytes(UTF_8));

    assertThat(read.values()).hasSize(1);
    assertThat(read.rejects().getFirst().reason()).contains("nesting depth");
  }

  @Test
  void nativePostsOfOtherProgramsNeedNoSourcePlatformOrTimeAsOursAreWritten() throws IOException {
    String lines =
        """
        {"id":"1","platform":"x","text":"a","source":"Twitter Web App"}
        {"id":"2","platform":"x","text":"b","source":"","created_at":"2021-05-03T10:00:07,5Z"}
        {"id":"3","platform":NaN,"text":"c","source":7,"extra":{"k":"v"}}
        {"id":"4","platform":null,"text":"d","created_at":"2021-05-03T10:00:00 Z"}
        """;

    List<Post> read = posts(lines.getBytes(UTF_8)).values();

    assertThat(read)
        .extracting(Post::extra)
        .containsExactly(
            Map.of("source", "Twitter Web App"),
            Map.of(),
            Map.of("k", "v", "source", "7"),
            Map.of());
    assertThat(read).extracting(post -> post.source().line()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(read)
        .extracting(post -> post.id().platform())
        .containsExactly("x", "x", "unknown", "unknown");
    assertThat(read.get(1).createdAt()).isEqualTo(Instant.parse("2021-05-03T10:00:07.5Z"));
    assertThat(read.get(3).createdAt()).isEqualTo(Instant.parse("2021-05-03T10:00:00Z"));
  }

  @Test
  void anArrayOfPostsIsReadAsLinesAre() throws IOException {
    Outcome<Post> read =
        posts(("[\n  " + JSON.strip() + ",\n  {\n\"text\": \"二\"},\n 7]").getBytes(UTF_8));

    assertThat(read.format()).isEqualTo("native/1");
    assertThat(texts(read)).containsExactly("枪击 😀", "二");
    assertThat(read.values().get(1).source().line()).isEqualTo(2);
    assertThat(read.rejects().getFirst().line()).isEqualTo(3);
    assertThat(read.rejects().getFirst().raw()).isEqualTo("7");
  }

  @Test
  void missingEmptyAndWrongFilesAreRefusedWithTheRemedy() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));

    refused(folder.resolve("none.csv"), "there is no such file");
    refused(empty, "it is empty (0 bytes)");
    refused(folder, "none of its 1 files could be read as posts; first: could not read");
    refused(write("\n \n"), "it holds no text");
    refused(write("{\n \"n\": 1, \"posts\": [{\"text\": \"x\"}]\n}"), "jq -c '.posts[]' FILE");
    refused(write("a\0b\0"), "zero bytes");
    refused(write("PK\u0003\u0004 and no more"), "a zip that holds no files, or is damaged");
    refused(write("<!doctype html><p>x"), "refrain import statements");
    refused(write("<?xml version='1.0'?>\n<urlset/>"), "refrain import statements");
    refused(write("{\"a\":1}\n"), "(columns: a)");
    refused(write("name,age\nAnn,3\n"), "(columns: name, age)");
  }

  @Test
  void aTableOfThreeColumnsWithoutNamesIsNotTakenForHeadlines() throws IOException {
    assertThatThrownBy(() -> Readers.statements(write("\t\t\n \t2022-01-01\tx\n"), Fixture.OPTIONS))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no column is known to hold the text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=|", "\"sep=;\"", "sep=\t", "sep=^"})
  void aFirstLineThatTellsExcelTheDelimiterIsNoRow(String told) throws IOException {
    char delimiter = told.replace("\"", "").charAt(4);
    String rows = "id;text\r\n1;a, b, c\r\n2\r\n3;\"c, \"\"d\"\"\"\r\n".replace(';', delimiter);

    Outcome<Post> read = posts((told + "\r\n" + rows).getBytes(UTF_8));

    assertThat(texts(read)).containsExactly("a, b, c", "c, \"d\"");
    assertThat(read.values()).extracting(post -> post.source().line()).containsExactly(3L, 5L);
    assertThat(read.rejects()).extracting(Reject::line).containsExactly(4L);
    assertThat(texts(posts(("\uFEFF" + told + "\n" + rows).getBytes(UTF_16LE))))
        .isEqualTo(texts(read));
  }

  @Test
  void aHeaderThatOnlyLooksLikeATellingOfTheDelimiterIsOne() throws IOException {
    assertThat(texts(posts("sep=,text\n1,tea\n".getBytes(UTF_8)))).containsExactly("tea");
    assertThat(texts(posts("text,sep=;\ntea,1\n".getBytes(UTF_8)))).containsExactly("tea");
  }

  @Test
  void anUnknownFormatNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> posts(CSV.getBytes(UTF_8), Fixture.OPTIONS.withFormat("excel")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there are auto, " + String.join(", ", Readers.postFormats()));
    assertThat(Readers.postFormats())
        .contains("twitter-archive", "4cat", "telegram", "native", "json", "csv", "tsv");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsReported() throws IOException {
    Path file = write(CSV);
    try (RowStream<Post> stream = Readers.posts(file, Fixture.OPTIONS)) {
      Files.writeString(file, CSV + "3,later\n");

      assertThatThrownBy(() -> Outcome.of(stream))
          .isInstanceOf(IOException.class)
          .hasMessageMatching("'.*' changed while it was read; import it again when .*");
    }
  }

  @Test
  void importingTwiceGivesTheSamePosts() throws IOException {
    Path file = write("text,author,date\nsame,Ann,2021-05-03\nother,Bob,\n");

    assertThat(Outcome.of(Readers.posts(file, Fixture.OPTIONS)).values())
        .isEqualTo(Outcome.of(Readers.posts(file, Fixture.OPTIONS)).values());
  }

  @Test
  void progressEndsAtOne() throws IOException {
    try (RowStream<Post> stream = Readers.posts(write(CSV), Fixture.OPTIONS)) {
      while (stream.next().isPresent()) assertThat(stream.progress()).isBetween(0.0, 1.0);
      assertThat(stream.progress()).isEqualTo(1);
      assertThat(stream.next()).isEmpty();
    }
  }

  private void refused(Path file, String why) {
    assertThatThrownBy(() -> Readers.posts(file, Fixture.OPTIONS))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("'")
        .hasMessageContaining(why);
  }

  private Path write(String text) throws IOException {
    Path file = Files.createTempFile(folder, "text", "");
    return Files.writeString(file, text);
  }

  private Outcome<Post> posts(byte[] bytes) throws IOException {
    return posts(bytes, Fixture.OPTIONS);
  }

  private Outcome<Post> posts(byte[] bytes, ReadOptions options) throws IOException {
    return Fixture.postsOf(folder, bytes, options);
  }

  private static List<String> texts(Outcome<Post> read) {
    return read.values().stream().map(Post::text).toList();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String[] names, byte[]... contents) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < names.length; i++) {
        zip.putNextEntry(new ZipEntry(names[i]));
        zip.write(contents[i]);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) all.write(part);
    return all.toByteArray();
  }
}
