package refrain.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeASet() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id":"d1","title":"Vaccines","text":"The vaccine changes human DNA"}
        {"_id":"d2","title":"","text":"5G towers spread the virus"}
        {"_id":"d3","title":"Origin","text":"The virus was made in Fort Detrick"}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id":"q1","text":"they say the vaccine changes human DNA"}
        {"_id":"q2","text":"5G towers spread the virus!!"}
        {"_id":"q3","text":"not judged"}
        """);
    Files.writeString(
        folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\n");
  }

  @Test
  void measuresARankingThatIsRight() {
    Ran ran = evaluate("--json", "--k", "1,5");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.lastJson().get("queries").asInt()).isEqualTo(2);
    assertThat(ran.lastJson().get("documents").asInt()).isEqualTo(3);
    assertThat(ran.lastJson().get("figures").get("MAP@1").get("mean").asDouble()).isEqualTo(1);
    assertThat(ran.lastJson().get("figures").get("recall@5").get("low").asDouble()).isEqualTo(1);
  }

  @Test
  void printsATableAndWritesATrecRun() throws IOException {
    Path run = folder.resolve("run.trec");
    Ran ran = evaluate("--run", run.toString());
    assertThat(ran.out())
        .contains("2 queries, 3 documents")
        .contains("MAP@5        1.0000  1.0000 to 1.0000")
        .contains("nDCG@10      1.0000");
    assertThat(Files.readAllLines(run).getFirst()).matches("q1 Q0 d1 1 0\\.\\d{6} refrain");
  }

  @Test
  void saysWhenJudgedQueriesAreMissing() throws IOException {
    Files.writeString(
        folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\nq9\td2\t1\n");
    Ran ran = evaluate("--json");
    assertThat(ran.err()).contains("1 judged queries are not in").contains("'q9'");
    assertThat(ran.lastJson().get("figures").get("MRR").get("mean").asDouble()).isEqualTo(0.5);
  }

  @Test
  void refusesFilesThatDoNotBelongTogether() throws IOException {
    Files.writeString(folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\nz\td1\t1\n");
    assertThat(evaluate().status()).isEqualTo(2);
    assertThat(evaluate().err()).hasLineCount(1).contains("are they of the same set?");
    assertThat(evaluate("--k", "0").err()).contains("--k must be from 1 to 100, got 0");
  }

  private Ran evaluate(String... options) {
    var args =
        new java.util.ArrayList<>(
            java.util.List.of(
                "evaluate", "--no-embedding",
                "--corpus", folder.resolve("corpus.jsonl").toString(),
                "--queries", folder.resolve("queries.jsonl").toString(),
                "--qrels", folder.resolve("qrels.tsv").toString()));
    args.addAll(java.util.List.of(options));
    return Ran.command(args.toArray(String[]::new));
  }
}
