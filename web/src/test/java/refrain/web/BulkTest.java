package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkTest {
  private final RunningServer server = RunningServer.start();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void answersEachLineInItsPlace() {
    List<JsonNode> answers =
        server.lines(
            "/api/v1/match?top=1",
            "{\"id\":\"a\",\"text\":\"A country that cannot keep its own children safe at school\"}",
            "{\"id\":\"b\",\"text\":\"要溯源，就应该先查德特里克堡实验室\"}",
            "{\"id\":9007199254740993,\"text\":\"🎸\"}");
    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).at("/matches/0/narrative").asText()).isEqualTo("us-gun-violence");
    assertThat(answers.get(1).at("/matches/0/statement").asText()).isEqualTo("cov-zh-1");
    assertThat(answers.get(1).at("/matches/0/evidence/spans/0/post/0").asInt()).isZero();
    assertThat(answers.get(2).get("id").asText()).isEqualTo("9007199254740993");
  }

  @Test
  void reportsABadLineInItsPlaceAndGoesOn() {
    List<JsonNode> answers =
        server.lines(
            "/api/v1/match?evidence=false",
            "{\"id\":\"a\",\"text\":\"ruins and refugees\"}",
            "{\"id\":\"b\",\"text\":",
            "[1,2]",
            "{\"id\":\"c\",\"text\":\"one\",\"text\":\"two\"}",
            "{\"id\":\"d\"}",
            "{\"id\":\"e\",\"text\":\"   \"}",
            "{\"id\":\"f\",\"text\":7}",
            "{\"id\":{},\"text\":\"x\"}",
            "{\"id\":\"g\",\"text\":\"x\"} trailing",
            "{\"id\":\"z\",\"text\":\"ruins and refugees\"}");
    assertThat(answers).hasSize(10);
    assertThat(answers.get(0).has("matches")).isTrue();
    assertThat(answers.get(9).get("id").asText()).isEqualTo("z");
    for (int i = 1; i < 9; i++) {
      assertThat(answers.get(i).get("line").asInt()).isEqualTo(i + 1);
      assertThat(answers.get(i).at("/error/status").asInt()).isEqualTo(400);
      assertThat(answers.get(i).at("/error/detail").asText()).contains("line " + (i + 1));
    }
    assertThat(answers.get(3).at("/error/detail").asText()).contains("Duplicate");
    assertThat(answers.get(4).get("id").asText()).isEqualTo("d");
    assertThat(answers.get(4).at("/error/detail").asText()).contains("missing field 'text'");
  }

  @Test
  void skipsALineOfFiftyMegabytesWithoutHoldingIt() {
    byte[] piece = "x".repeat(1 << 20).getBytes(UTF_8);
    List<InputStream> pieces =
        new java.util.ArrayList<>(
            List.of(stream("{\"id\":\"a\",\"text\":\"ruins\"}\n{\"id\":\"b\",\"text\":\"")));
    for (int i = 0; i < 50; i++) pieces.add(new ByteArrayInputStream(piece));
    pieces.add(stream("\"}\n{\"id\":\"c\",\"text\":\"ruins\"}\n"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url("/api/v1/match")))
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new SequenceInputStream(Collections.enumeration(pieces))))
            .build();
    List<JsonNode> answers = server.send(request).body().lines().map(RunningServer::read).toList();
    assertThat(answers).hasSize(3);
    assertThat(answers.get(1).at("/error/status").asInt()).isEqualTo(413);
    assertThat(answers.get(1).at("/error/detail").asText()).contains("52,428,");
    assertThat(answers.get(2).get("id").asText()).isEqualTo("c");
  }

  @Test
  void reportsALineThatIsNotUtf8AndReadsTheNext() {
    byte[] body =
        concat(
            "{\"id\":\"a\",\"text\":\"".getBytes(UTF_8),
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            "\"}\r\n\r\n{\"id\":\"b\",\"text\":\"ruins\"}\r\n".getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url("/api/v1/match")))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    List<JsonNode> answers = server.send(request).body().lines().map(RunningServer::read).toList();
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).at("/error/detail").asText()).contains("line 1 is not UTF-8");
    assertThat(answers.get(1).get("id").asText()).isEqualTo("b");
  }

  @Test
  void dropsAByteOrderMarkAndAnswersWithTheLineNumberWhenThereIsNoId() {
    List<JsonNode> answers =
        server.lines("/api/v1/match", "\uFEFF{\"text\":\"ruins\"}", "", "{\"text\":\"ruins\"}");
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).get("line").asInt()).isEqualTo(1);
    assertThat(answers.get(1).get("line").asInt()).isEqualTo(3);
  }

  @Test
  void servesAClientThatSendsEverythingBeforeItReads() throws IOException {
    int lines = 3_000; // 48 MB of questions and 10 MB of answers: more than the sockets can hold
    byte[] line = padded("Wherever American troops go they leave ruins and refugees", 16_000);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
      socket.setSoTimeout(300_000);
      OutputStream out = socket.getOutputStream();
      out.write(head("/api/v1/match?top=3", lines * line.length).getBytes(UTF_8));
      for (int i = 0; i < lines; i++) out.write(line);
      out.flush();
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      long answered = in.lines().filter(l -> l.startsWith("{\"id\":")).count();
      assertThat(answered).isEqualTo(lines);
    }
  }

  @Test
  void answersAtOnceWhenTheSenderPauses() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
      socket.setSoTimeout(120_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      out.write(
          "POST /api/v1/match HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
              .getBytes(UTF_8));
      for (String id : List.of("one", "two")) {
        chunk(out, "{\"id\":\"" + id + "\",\"text\":\"ruins and refugees\"}\n");
        assertThat(lineWith(in, "\"id\"")).contains(id);
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
      out.flush();
    }
  }

  @Test
  void saysInAHeaderThatSimilarityIsNotAttribution() {
    HttpResponse<String> answer = server.post("/api/v1/match", "{\"text\":\"x\"}");
    assertThat(answer.headers().firstValue("Refrain-Note").orElse("")).contains("not attribution");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-ndjson");
  }

  @Test
  void refusesAnOptionThatIsWrongBeforeAnyLine() {
    assertThat(server.post("/api/v1/match?top=0", "{}").statusCode()).isEqualTo(400);
    assertThat(server.post("/api/v1/match?agianst=statements", "{}").statusCode()).isEqualTo(400);
    assertThat(server.post("/api/v1/match", "").body()).isEmpty();
  }

  @Test
  void searchesForTextsStatementsNarrativesAndPosts() {
    List<JsonNode> answers =
        server.lines(
            "/api/v1/search",
            "{\"id\":1,\"text\":\"先查德特里克堡实验室\",\"lang\":[\"zh\"],\"size\":2}",
            "{\"id\":2,\"statement\":\"war-en-1\"}",
            "{\"id\":3,\"narrative\":\"us-wars\",\"from\":\"2021-08-25\",\"evidence\":false}",
            "{\"id\":4,\"post\":\"weibo:t004\"}",
            "{\"id\":5,\"narrative\":\"nope\"}",
            "{\"id\":6,\"txet\":\"x\"}");
    assertThat(answers.get(0).get("posts").size()).isEqualTo(2);
    assertThat(answers.get(0).at("/posts/0/post/lang").asText().toLowerCase(Locale.ROOT))
        .startsWith("zh");
    assertThat(answers.get(1).at("/posts/0/post/id").asText()).isEqualTo("twitter:t016");
    assertThat(answers.get(2).get("total").asInt()).isEqualTo(2);
    assertThat(answers.get(2).at("/posts/0/match").has("evidence")).isFalse();
    assertThat(answers.get(3).at("/posts/0/post/id").asText()).isEqualTo("weibo:t004");
    assertThat(answers.get(4).at("/error/status").asInt()).isEqualTo(404);
    assertThat(answers.get(5).at("/error/detail").asText()).contains("txet");
  }

  /** Returns a question that a field of no meaning makes long. */
  private static byte[] padded(String text, int length) {
    String line = "{\"id\":\"x\",\"text\":\"" + text + "\",\"pad\":\"%s\"}\n";
    return line.replace("%s", "x".repeat(length)).getBytes(UTF_8);
  }

  private static String head(String path, int length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
    out.write(bytes);
    out.write("\r\n".getBytes(UTF_8));
    out.flush();
  }

  private static String lineWith(BufferedReader in, String mark) throws IOException {
    String line = in.readLine();
    while (!line.contains(mark)) line = in.readLine();
    return line;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static byte[] concat(byte[]... parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) all.writeBytes(part);
    return all.toByteArray();
  }
}
