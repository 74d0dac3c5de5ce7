package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Import;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Provenance;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;

class RemappingTest {
  @TempDir private Path temp;
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.open(temp.resolve("w"), Samples.embedding("model-a"));
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
  }

  private Import imported(String name, String content, String mapping) throws IOException {
    Path file = Files.writeString(temp.resolve(name), content, UTF_8);
    ReadOptions options = ReadOptions.of("tests");
    if (!mapping.isEmpty()) options = options.withMapping(mapping);
    Import report =
        new PostImport(workspace, workspace.texts(), PostScorer.NONE)
            .run(file, options, Progress.NONE)
            .report();
    Files.delete(file);
    return report;
  }

  private List<ImportOutcome> remap(Optional<String> format, Optional<String> mapping)
      throws IOException {
    return new Remapping(
            workspace,
            workspace.texts(),
            PostScorer.NONE,
            new Remapping.Request(
                "tests", format, mapping.map(ReadOptions::parseMapping), Optional.empty(), "Li"))
        .run(Progress.NONE);
  }

  private Import remapped(String mapping) throws IOException {
    List<ImportOutcome> outcomes = remap(Optional.empty(), Optional.of(mapping));
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst().report();
  }

  private Post post(String platform, String id) {
    return workspace.posts().post(new PostId(platform, id)).orElseThrow();
  }

  private static void assertCounts(Import report, long read, long same, long updated, long bad) {
    assertThat(List.of(report.read(), report.unchanged(), report.updated(), report.rejected()))
        .as("read, unchanged, updated, rejected")
        .containsExactly(read, same, updated, bad);
  }

  @Test
  void mapsATableAgainWithoutTheFileAndKeepsIds() throws IOException {
    imported(
        "a.csv",
        """
        id;title;body;who
        1;Old title;"口罩沒有用 😷; truly";li
        2;Another;"two
        lines";wang
        """,
        "text=title,platform='weibo'");
    assertThat(post("weibo", "1").text()).isEqualTo("Old title");
    Import report = remapped("text=body,id=title,account.name=who,platform='weibo'");
    assertCounts(report, 2, 0, 2, 0);
    assertThat(report.imported()).isZero();
    assertThat(post("weibo", "1").text()).isEqualTo("口罩沒有用 😷; truly");
    assertThat(post("weibo", "2").text()).isEqualTo("two\nlines");
    assertThat(post("weibo", "2").account()).extracting("name").isEqualTo("wang");
    assertThat(post("weibo", "1").source().line()).isEqualTo(2);
    assertThat(workspace.posts().index().size()).isEqualTo(2);
    assertThat(Samples.count(workspace.posts().index(), Fields.BIGRAMS, "口罩")).isEqualTo(1);
  }

  @Test
  void changesNothingWhenTheMappingIsTheSame() throws IOException {
    imported("a.csv", "no,said\n1,one\n2,two\n", "text=said,id=no");
    List<ImportOutcome> outcomes = remap(Optional.empty(), Optional.empty());
    assertCounts(outcomes.getFirst().report(), 2, 2, 0, 0);
    assertThat(outcomes.getFirst().report().mapping())
        .isEqualTo(Map.of("text", "said", "id", "no"));
  }

  @Test
  void mapsJsonAgainEvenByAnotherFormat() throws IOException {
    imported("a.jsonl", "{\"id\":\"1\",\"text\":\"first\",\"long\":{\"text\":\"整个\"}}\n", "");
    List<ImportOutcome> outcomes = remap(Optional.of("json"), Optional.of("text=long.text"));
    assertCounts(outcomes.getFirst().report(), 1, 0, 1, 0);
    assertThat(post("unknown", "1").text()).isEqualTo("整个");
    assertThat(post("unknown", "1").source().importer()).isEqualTo("json/1");
  }

  @Test
  void takesQuotesInATsvAsTheWholeFileDid() throws IOException {
    imported("a.tsv", "id\ttext\n1\t\"said\" he\n2\tplain\n", "");
    String before = post("unknown", "1").text();
    assertCounts(remap(Optional.empty(), Optional.empty()).getFirst().report(), 2, 2, 0, 0);
    assertThat(post("unknown", "1").text()).isEqualTo(before).isEqualTo("\"said\" he");
  }

  @Test
  void readsTimesInAnotherZone() throws IOException {
    imported("a.csv", "id,text,created_at\n1,one,2021-05-03 10:00:00\n", "");
    new Remapping(
            workspace,
            workspace.texts(),
            PostScorer.NONE,
            new Remapping.Request(
                "tests",
                Optional.empty(),
                Optional.empty(),
                Optional.of(ZoneId.of("Asia/Shanghai")),
                "Li"))
        .run(Progress.NONE);
    assertThat(post("unknown", "1").createdAt()).isEqualTo(Instant.parse("2021-05-03T02:00:00Z"));
    Import noted = workspace.catalogue().imports().getLast();
    assertThat(noted.provenance().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void keepsThePostWhoseRecordCannotBeMappedSo() throws IOException {
    imported("a.csv", "id,text,note\n1,one,x\n2,two,\n", "");
    Import report = remapped("text=note");
    assertCounts(report, 2, 0, 1, 1);
    assertThat(post("unknown", "2").text()).isEqualTo("two");
    assertThat(Files.readString(Samples.onlyFile(workspace.rejects())))
        .contains("\"raw\":\"2,two,\"")
        .contains("\"header\":\"id,text,note\"");
  }

  @Test
  void refusesAMappingThatFitsNothingBeforeAnythingChanges() throws IOException {
    imported("a.csv", "id,text\n1,one\n", "");
    assertThatThrownBy(() -> remapped("text=nowhere"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("nowhere");
    assertThat(workspace.catalogue().imports()).hasSize(1);
    assertThatThrownBy(
            () ->
                new Remapping(
                        workspace,
                        workspace.texts(),
                        PostScorer.NONE,
                        new Remapping.Request(
                            "june", Optional.empty(), Optional.empty(), Optional.empty(), "Li"))
                    .run(Progress.NONE))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there are: tests");
  }

  @Test
  void skipsPostsOfWhichNoRecordWasKept() throws IOException {
    Samples.add(workspace, Samples.post("made", "Made here").with().collection("tests").build());
    Import report = remap(Optional.empty(), Optional.empty()).getFirst().report();
    assertThat(List.of(report.read(), report.skipped())).containsExactly(1L, 1L);
  }

  @Test
  void notesTheRemapInTheJournal() throws IOException {
    Import first = imported("a.csv", "id,text,note\n1,one,x\n", "");
    remapped("text=note");
    Import noted = workspace.catalogue().imports("tests").getLast();
    assertThat(noted.provenance().act()).isEqualTo(Provenance.Act.REMAP);
    assertThat(noted.provenance().by()).isEqualTo("Li");
    assertThat(noted.sha256()).isEqualTo(first.sha256());
    assertThat(noted.mapping()).isEqualTo(Map.of("text", "note"));
  }

  @Test
  void keepsRecordsThroughARebuild() throws IOException {
    imported("a.csv", "id,text,note\n1,one,x\n", "");
    workspace.close();
    Reindexing.run(
        temp.resolve("w"), Samples.embedding("model-b"), w -> PostScorer.NONE, Progress.NONE);
    workspace = Workspace.open(temp.resolve("w"), Samples.embedding("model-b"));
    assertCounts(remapped("text=note"), 1, 0, 1, 0);
  }

  @Test
  void embedsAnewOnlyWhatSaysSomethingElse() throws IOException {
    imported("a.csv", "id,text,who,note\n1,Masks do not help at all.,li,x\n", "");
    var before =
        Samples.vectors(workspace.posts().index(), "unknown:1", "Masks do not help at all.");
    remapped("text=text,account.name=who");
    assertThat(post("unknown", "1").account()).isNotNull();
    var after =
        Samples.vectors(workspace.posts().index(), "unknown:1", "Masks do not help at all.");
    assertThat(after.getFirst().orElseThrow()).isEqualTo(before.getFirst().orElseThrow());
  }

  @Test
  void everyRecordOfASupportedFileReadsTheSameAloneAsInItsFile() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("t.csv"),
            "tweetid,tweet_text,userid\n\"1\",\"a \"\"quoted\"\" 词\",\"u1\"\n\"2\",\"b, c\",\"u2\"\n");
    ReadOptions options = ReadOptions.of("tests");
    try (var rows = Readers.posts(file, options)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        var read = (refrain.corpora.readers.Row.Read<Post>) row.get();
        var again = Readers.again(read.raw(), read.value().source(), options);
        assertThat(again).hasSize(1);
        Post alone = ((refrain.corpora.readers.Row.Read<Post>) again.getFirst()).value();
        assertThat(alone.with().source(read.value().source()).build()).isEqualTo(read.value());
      }
    }
  }
}
