package refrain.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;

class QrelsTest {
  @TempDir Path temp;

  private Qrels read(String text) throws IOException {
    return Qrels.read(Files.writeString(temp.resolve("qrels.tsv"), text));
  }

  @Test
  void gradesAreReadAndWhatIsNotJudgedIsZero() throws IOException {
    Qrels qrels = read("query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n\nq2\td1\t1\r\n");
    assertThat(qrels.grade("q1", "d1")).isEqualTo(2);
    assertThat(qrels.grade("q1", "d9")).isZero();
    assertThat(qrels.grade("q9", "d1")).isZero();
    assertThat(qrels.relevant("q1")).isEqualTo(1);
    assertThat(qrels.relevant("q2")).isEqualTo(1);
  }

  @Test
  void aFileWithoutAHeaderLosesNoJudgement() throws IOException {
    assertThat(read("q1\td1\t1\nq2\td2\t1\n").relevant("q1")).isEqualTo(1);
  }

  @Test
  void aLineThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> read("query-id\tcorpus-id\tscore\nq1\td1\t1\nq2 d2 1\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("qrels.tsv line 3")
        .hasMessageContaining("wanted 'query-id TAB corpus-id TAB score', got 'q2 d2 1'");
    assertThatThrownBy(() -> read("h\th\th\nq1\td1\tyes\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void aMissingFileAndOneWithoutJudgementsAreRefused() {
    assertThatThrownBy(() -> Qrels.read(temp.resolve("none.tsv")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there is no file");
    assertThatThrownBy(() -> read("query-id\tcorpus-id\tscore\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("holds no judgements");
  }
}
