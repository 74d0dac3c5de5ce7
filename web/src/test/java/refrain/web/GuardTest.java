package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.BadInput;
import refrain.web.guard.Credentials;
import refrain.web.guard.Limits;
import refrain.web.guard.PasswordHash;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardTest {
  private final RunningServer server = RunningServer.start();

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/posts",
        "/api/v1/narratives",
        "/nowhere",
        "/metrics",
        "/api/v1/posts?size=x",
        "/openapi.json"
      })
  void sendsTheSecurityHeadersWithEveryAnswer(String path) {
    HttpHeaders headers = server.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'")
        .doesNotContain("unsafe", "*", "data:");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, none, 200",
    "Origin, http://evil.example, 403",
    "Origin, null, 403",
    "Accept, */*, 200"
  })
  void refusesWritesThatAnotherSiteMakesABrowserSend(String header, String value, int status) {
    assertThat(server.post("/api/v1/match", "{\"text\":\"x\"}", header, value).statusCode())
        .isEqualTo(status);
  }

  @Test
  void acceptsAWriteFromItsOwnOrigin() {
    assertThat(
            server.post("/api/v1/match", "{\"text\":\"x\"}", "Origin", server.url("")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "127.0.0.1:80, 200",
    "[::1]:7070, 200",
    "evil.example, 421",
    "127.0.0.1.evil.example:7070, 421"
  })
  void answersOnlyToItsOwnNames(String host, int status) throws IOException {
    String answer =
        server.raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    HttpResponse<String> answer = server.get("/api/v1/posts?q=" + "x".repeat(40_000));
    assertThat(answer.statusCode()).isEqualTo(414);
    assertThat(RunningServer.read(answer.body()).get("title").asText())
        .isEqualTo("Address too long");
  }

  @Test
  void refusesATextThatIsTooLongAndNamesTheBulkRoute() {
    HttpResponse<String> answer = server.get("/api/v1/posts?q=" + "x".repeat(3_001));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("3,001").contains("POST /api/v1/match");
  }

  @Test
  void takesATextOfTheFullLengthInChinese() {
    assertThat(server.get("/api/v1/posts?counts=false&q=" + "%E5%85%88".repeat(3_000)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesHeadersThatAreTooLargeInTheShapeOfEveryProblem() throws IOException {
    String answer =
        server.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(60_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json");
  }

  @Test
  void refusesAPackedBodyAndSaysHowToSendIt() {
    HttpResponse<String> answer = server.post("/api/v1/match", "x", "Content-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("'gzip'").contains("without Content-Encoding");
  }

  @Test
  void saysWhichMethodIsNotAllowed() {
    HttpResponse<String> answer = server.post("/api/v1/posts", "");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void refusesToListenBeyondThisMachineWithoutCredentials() {
    assertThatThrownBy(() -> new ServerOptions("0.0.0.0", 0, Optional.empty(), Limits.DEFAULT))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("0.0.0.0")
        .hasMessageContaining("credentials")
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  void saysThatThePortIsInUse() {
    assertThatThrownBy(() -> RunningServer.start(ServerOptions.local(server.server().port())))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(Integer.toString(server.server().port()))
        .hasMessageContaining("--port");
  }

  @Test
  void asksForAPasswordWhenCredentialsAreGiven(@TempDir Path folder) throws IOException {
    Path users = folder.resolve("users");
    Files.writeString(users, "# desk\nana:" + PasswordHash.create("grüße:道") + "\n");
    ServerOptions options =
        new ServerOptions("127.0.0.1", 0, Optional.of(Credentials.read(users)), Limits.DEFAULT);
    try (RunningServer closed = RunningServer.start(options)) {
      assertThat(closed.get("/").statusCode()).isEqualTo(401);
      assertThat(closed.get("/").headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("Basic realm=");
      assertThat(closed.get("/metrics").statusCode()).isEqualTo(401);
      assertThat(closed.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(closed.get("/", "Authorization", basic("ana:wrong")).statusCode()).isEqualTo(401);
      assertThat(closed.get("/", "Authorization", basic("bob:grüße:道")).statusCode())
          .isEqualTo(401);
      assertThat(closed.get("/", "Authorization", "Basic !!!").statusCode()).isEqualTo(401);
      assertThat(closed.get("/", "Authorization", basic("ana:grüße:道")).statusCode())
          .isEqualTo(200);
      assertThat(closed.get("/posts", "Authorization", basic("ana:grüße:道")).statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nobody",
        "ana",
        "ana:secret",
        "ana:pbkdf2-sha256$x$AA$AA",
        ":pbkdf2-sha256$1$AA$AA",
        "ana:pbkdf2-sha256$1$AA$AA:boss",
        "ana:pbkdf2-sha256$1$AA$AA:admin:more"
      })
  void refusesAUsersFileThatItCannotRead(String content, @TempDir Path folder) throws IOException {
    Path users = folder.resolve("users");
    Files.writeString(users, content);
    assertThatThrownBy(() -> Credentials.read(users))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("users");
  }

  @Test
  void takesALineWithoutARoleForAReader(@TempDir Path folder) throws IOException {
    Path users = folder.resolve("users");
    Files.writeString(users, "ana:" + PasswordHash.create("correct horse") + "\n");
    ServerOptions options =
        new ServerOptions("127.0.0.1", 0, Optional.of(Credentials.read(users)), Limits.DEFAULT);
    try (RunningServer desk = RunningServer.start(options)) {
      HttpResponse<String> refused =
          desk.post("/api/v1/judgements", "{}", "Authorization", basic("ana:correct horse"));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .contains("'ana' is a reader, and this needs a reviewer")
          .contains("file of users");
    }
  }

  private static String basic(String pair) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(pair.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
