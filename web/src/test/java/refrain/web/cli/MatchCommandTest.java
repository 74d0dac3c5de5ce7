package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.StarterCorpus;
import refrain.indexer.NarrativeImport;
import refrain.indexer.StatementImport;
import refrain.web.Server;
import refrain.web.ServerOptions;
import refrain.web.query.Curation;
import refrain.web.query.Searched;

class MatchCommandTest {
  private static final List<String> LINES =
      List.of(
          "{\"id\":\"a\",\"text\":\"Gun violence is a chronic disease of American society\"}",
          "{\"id\":7,\"text\":\"美國槍支暴力氾濫,是美國社會的頑疾 🔫\"}",
          "not JSON",
          "",
          "{\"text\":\"I like tea\"}",
          "{\"id\":\"e\",\"text\":\"\"}");

  @TempDir private static Path folder;
  private static Path workspace;
  private static Path texts;

  @BeforeAll
  static void makeAWorkspace() throws Exception {
    workspace = folder.resolve("w");
    texts = Files.writeString(folder.resolve("texts.jsonl"), String.join("\n", LINES), UTF_8);
    try (Opened opened = Opened.of(workspace, Optional.empty())) {
      new NarrativeImport(opened.workspace()).add(StarterCorpus.narratives());
      new StatementImport(opened.workspace()).add(StarterCorpus.statements());
    }
  }

  @Test
  void answersEachLineInItsPlace() {
    Ran ran = match(texts.toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.json()).hasSize(5);
    assertThat(ran.json().get(0).get("id").asText()).isEqualTo("a");
    assertThat(ran.json().get(0).get("matches")).isNotEmpty();
    assertThat(ran.json().get(0).get("matches").get(0).has("evidence")).isFalse();
    assertThat(ran.json().get(1).get("id").asInt()).isEqualTo(7);
    assertThat(ran.json().get(2).get("error").get("detail").asText()).contains("line 3: not JSON");
    assertThat(ran.json().get(3).get("line").asLong()).isEqualTo(5);
    assertThat(ran.json().get(4).get("error").get("detail").asText()).contains("is empty");
    assertThat(ran.err()).contains("2 of 5 lines could not be matched");
  }

  @Test
  void answersAsTheServiceDoes() throws Exception {
    Ran ran = match(texts.toString(), "--evidence", "--top", "2");
    try (Opened opened = Opened.of(workspace, Optional.empty());
        Server server =
            Server.start(
                opened.engine(),
                new Curation(opened.workspace().journal(), Searched.NOTHING),
                ServerOptions.local(0));
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:%d/api/v1/match?top=2&evidence=true"
                          .formatted(server.port())))
              .POST(HttpRequest.BodyPublishers.ofFile(texts))
              .build();
      assertThat(ran.out()).isEqualTo(client.send(request, BodyHandlers.ofString(UTF_8)).body());
    }
  }

  @Test
  void readsStdinAndMatchesStatements() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(LINES.getFirst().getBytes(UTF_8)));
      Ran ran = match("-", "--against", "statements", "--top", "5", "--min-score", "0.01");
      assertThat(ran.json()).hasSize(1);
      assertThat(ran.lastJson().get("matches").get(0).has("narrative")).isFalse();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void exitsWithTwoWhenNoLineCouldBeUsed() throws Exception {
    Ran ran = match(Files.writeString(folder.resolve("t.csv"), "id,text\n1,hello\n").toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.json()).hasSize(2);
  }

  @Test
  void refusesOptionsThatCannotBe() {
    assertRefused(match(texts.toString(), "--top", "0"), "top must be 1 to 1000, got 0");
    assertRefused(match(texts.toString(), "--min-score", "NaN"), "min_score must be in [0, 1]");
    assertRefused(match(texts.toString(), "--against", "outlets"), "got 'outlets'");
    assertRefused(match(folder + "/none"), "there is no file");
  }

  @Test
  void refusesAWorkspaceWithNothingToMatchWith() throws Exception {
    Path empty = folder.resolve("empty");
    Opened.of(empty, Optional.empty()).close();
    Ran ran = Ran.command("match", texts.toString(), "-w", empty.toString(), "--no-embedding");
    assertRefused(ran, "holds no narratives to match with");
  }

  private static Ran match(String file, String... options) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("match", file, "-w", workspace.toString(), "--no-embedding"));
    args.addAll(List.of(options));
    return Ran.command(args.toArray(String[]::new));
  }

  private static void assertRefused(Ran ran, String part) {
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains(part);
    assertThat(ran.out()).isEmpty();
  }
}
