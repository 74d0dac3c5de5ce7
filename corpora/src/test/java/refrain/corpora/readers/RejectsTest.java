package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {
  @TempDir Path folder;

  @Test
  void withoutRejectsThereIsNoFile() throws IOException {
    Path rejects = folder.resolve("rejects");
    try (Rejects none = new Rejects(rejects, "may", Path.of("a.csv"))) {
      assertThat(none.file()).isEmpty();
    }

    assertThat(rejects).doesNotExist();
  }

  @Test
  void writesOneLineOfJsonForEach() throws IOException {
    Rejects rejects = new Rejects(folder, "may", Path.of("a.csv"));
    try (rejects) {
      rejects.add(new Reject("a.csv", 7, "no \"text\"", "1,\n枪击 \uD83D"));
      rejects.add(new Reject("z.zip!b", 1, "wrong", ""));
    }

    assertThat(rejects.count()).isEqualTo(2);
    assertThat(Files.readAllLines(rejects.file().orElseThrow()))
        .containsExactly(
            "{\"file\":\"a.csv\",\"line\":7,\"reason\":\"no \\\"text\\\"\",\"raw\":\"1,\\n枪击 \\ud83d\",\"collection\":\"may\"}",
            "{\"file\":\"z.zip!b\",\"line\":1,\"reason\":\"wrong\",\"raw\":\"\",\"collection\":\"may\"}");
  }

  @Test
  void aSecondImportOfTheSameFileGetsAFileOfItsOwn() throws IOException {
    Reject reject = new Reject("a.csv", 1, "why", "raw");
    try (Rejects first = new Rejects(folder, "may", Path.of("a.csv"));
        Rejects second = new Rejects(folder, "may", Path.of("a.csv"))) {
      first.add(reject);
      second.add(reject);

      assertThat(first.file()).isNotEqualTo(second.file());
    }
  }

  @Test
  void whatALaterImportSaysAgainTakesThePlaceOfTheFormer() throws IOException {
    Reject one = new Reject("a.csv", 1, "why", "枪");
    Reject two = new Reject("a.csv", 2, "why", "b");
    assertThat(written(one)).isEqualTo("may-a.csv.jsonl");
    assertThat(written(one)).isEqualTo("may-a.csv.jsonl");
    assertThat(written(one, two)).isEqualTo("may-a.csv.jsonl");
    assertThat(written(two)).isEqualTo("may-a.csv-2.jsonl");
    assertThat(written(two)).isEqualTo("may-a.csv-2.jsonl");
    assertThat(Rejects.files(folder, "may")).hasSize(2);
    assertThat(Files.readAllLines(folder.resolve("may-a.csv.jsonl"))).hasSize(2);
  }

  private String written(Reject... all) throws IOException {
    try (Rejects rejects = new Rejects(folder, "may", "a.csv")) {
      for (Reject each : all) rejects.add(each);
      rejects.finish();
      return rejects.file().orElseThrow().getFileName().toString();
    }
  }

  @Test
  void namesOfAnySortStayInTheFolderAndShort() throws IOException {
    Reject reject = new Reject("a", 1, "why", "raw");
    for (String name :
        List.of("../../etc/passwd", "..", "集".repeat(300), "𠮷".repeat(300), "a\nb")) {
      try (Rejects rejects =
          new Rejects(folder, name, Path.of("..").resolve(name.replace('/', '_')))) {
        rejects.add(reject);
        assertThat(rejects.file().orElseThrow().getParent()).isEqualTo(folder);
      }
    }
  }

  @Test
  void aLongRawTextIsCutAndTheReasonSaysSo() {
    Reject reject = new Reject("a", 1, "why", "x".repeat(Reject.MAX_RAW + 5));

    assertThat(reject.raw()).hasSize(Reject.MAX_RAW);
    assertThat(reject.reason()).isEqualTo("why (raw text of 100005 characters cut to 100000)");
  }
}
