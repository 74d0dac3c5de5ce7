package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityCommandTest {
  @TempDir private Path folder;

  @Test
  void writesATableOfEverySet() throws IOException {
    for (QualitySets.Judged set : QualitySets.JUDGED) judged(set);
    for (String set : QualitySets.TRANSLATED)
      write("parallel/" + set + ".tsv", "病毒来自实验室\tThe virus came from a lab\n");
    for (String set : QualitySets.LIKENESS)
      write("pairs-zh/" + set + ".dev.tsv", "病毒来自实验室\t病毒出自实验室\t1\n我饿了\t天空很蓝\t0\n");
    lengths();
    Path report = folder.resolve("report.md");
    Ran ran =
        Ran.command(
            "quality", "--no-embedding", "--data", folder.toString(), "--out", report.toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(Files.readString(report))
        .contains("| checkthat2020 test | 2 | 0.855 | 1.000 |")
        .contains("| checkthat2020 test | 0.000 | 0.000 | 0.000 |")
        .contains("| wmt21-zhen | 1 | 1.000 (MRR 1.000) | 1.000 (MRR 1.000) |")
        .contains("| stsb dev | 2 | 0.000 | **1.000** |")
        .containsPattern("\\| wmt21-zhen, Chinese to English \\| 0\\.\\d+ \\|.* of 1 \\|")
        .containsPattern("\\| stsb dev \\| 0\\.\\d+ \\|.* of 1 \\|")
        .contains("as statements | 2 | 3 | 1.000 | 1.000 |")
        .contains("headlines as statements | 2 | 2 | 1.000 | 1.000 |")
        .doesNotContain("{{");
  }

  @Test
  void namesTheFolderThatIsMissing() {
    Ran ran = Ran.command("quality", "--data", folder + "/none");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("there is no folder").contains("--data");
  }

  @Test
  void fitsOnEitherJudgementsOrTranslations() {
    Ran neither = Ran.command("fit");
    assertThat(neither.status()).isEqualTo(2);
    assertThat(neither.err()).contains("--pairs").contains("--corpus");
  }

  /** Two long remarks of three different sentences, one of which both have; two headlines. */
  private void lengths() throws IOException {
    String same = "我们希望有关各方能够保持冷静并且克制。";
    gzip(
        "statements/mfa-remarks-zh.csv.gz",
        "link,text,title\n"
            + "https://example.org/1,中方对实验室泄漏的说法表示坚决反对。"
            + same
            + "病毒溯源应当是一个严肃的科学问题。,one\n"
            + "https://example.org/2,"
            + same
            + "新疆的棉花是世界上最好的棉花之一。,two\n");
    gzip(
        "statements/state-media-headlines-en.tsv.gz",
        "cgtn\t08:44, 04-Jul-2022\tDeath toll from floods in a northern valley rises again\n"
            + "xinhua\t08:45, 04-Jul-2022\tChinese astronauts enter the new module of their station\n");
    gzip(
        "posts/tweets-state-linked-and-news.csv.gz",
        "id,text\n1,I like tea in the morning\n2,Nobody knows what the weather will be\n");
  }

  private void gzip(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private void judged(QualitySets.Judged set) throws IOException {
    gzip(
        set.folder() + "/corpus.jsonl.gz",
        """
        {"_id":"d1","title":"Vaccines","text":"The vaccine changes human DNA"}
        {"_id":"d2","title":"","text":"5G towers spread the virus"}
        """);
    write(
        set.folder() + "/queries." + set.split() + ".jsonl",
        """
        {"_id":"q1","text":"they say the vaccine changes human DNA"}
        {"_id":"q2","text":"5G towers spread the virus!!"}
        """);
    write(
        set.folder() + "/qrels." + set.split() + ".tsv",
        "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
