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

  private void judged(QualitySets.Judged set) throws IOException {
    Path corpus = folder.resolve(set.folder()).resolve("corpus.jsonl.gz");
    Files.createDirectories(corpus.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(corpus))) {
      out.write(
          """
          {"_id":"d1","title":"Vaccines","text":"The vaccine changes human DNA"}
          {"_id":"d2","title":"","text":"5G towers spread the virus"}
          """
              .getBytes(UTF_8));
    }
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
