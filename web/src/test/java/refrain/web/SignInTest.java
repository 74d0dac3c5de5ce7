package refrain.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refrain.corpora.BadInput;
import refrain.web.guard.ApiToken;
import refrain.web.guard.Credentials;
import refrain.web.guard.Limits;
import refrain.web.guard.PasswordHash;

class SignInTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** What Python's hashlib makes of the same password, salt and rounds. */
  private static final String OLDER = "cBg8D2DungRB9k76szThf5ehfyBz991ay6PT8Srwk4M";

  private static final String HASH = PasswordHash.create("correct horse").toString();

  @TempDir private Path folder;
  private RunningServer server;
  private Path users;

  @BeforeEach
  void start() throws IOException {
    users = folder.resolve("users");
    Files.writeString(users, "ana:" + HASH + ":curator\nbob:" + HASH + ":reader\n");
    server =
        RunningServer.start(
            new ServerOptions(
                "127.0.0.1", 0, Optional.of(Credentials.read(users)), Limits.DEFAULT));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> signIn(String name, String password, String back) {
    return server.post(
        "/sign-in",
        "name=" + name + "&password=" + password + "&back=" + back,
        "Content-Type",
        FORM);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
  }

  private void rewrite(String lines) throws Exception {
    Files.writeString(users, lines);
    Files.setLastModifiedTime(users, FileTime.from(Instant.now().plusSeconds(5)));
    Thread.sleep(250);
  }

  @Test
  void leadsABrowserToThePageAndAProgramNot() {
    HttpResponse<String> page = server.get("/posts?q=gun", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in?to=%2Fposts%3Fq%3Dgun");
    assertThat(server.get("/posts?q=gun").statusCode()).isEqualTo(401);
    assertThat(server.get("/api/v1/narratives", "Accept", "text/html").statusCode()).isEqualTo(401);
    assertThat(server.get("/sign-in?to=/posts&ui=en").body())
        .contains("type=\"password\"")
        .contains("name=\"back\" value=\"/posts\"");
  }

  @Test
  void keepsWhoSignedInAndForgetsWhoSignedOut() {
    HttpResponse<String> in = signIn("ana", "correct+horse", "/corpus");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/corpus");
    assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
    String cookie = cookie(in);
    assertThat(server.get("/corpus?ui=en", "Cookie", cookie).body())
        .contains("Sign out")
        .contains("/corpus/narratives/new");
    assertThat(server.post("/sign-out", "", "Cookie", cookie).statusCode()).isEqualTo(303);
    assertThat(server.get("/corpus", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesAWrongPasswordAndLeadsNowhereElse() {
    HttpResponse<String> wrong = signIn("ana", "wrong", "/");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("role=\"alert\"");
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(
            signIn("bob", "correct+horse", "https://evil.example/")
                .headers()
                .firstValue("Location")
                .orElse(""))
        .doesNotContain("evil");
  }

  /** The wait is a second; where that is over before the next try, nothing is shown yet. */
  @Test
  void makesWhoKeepsFailingWait() {
    HttpResponse<String> slowed;
    long fifth;
    do {
      for (int i = 0; i < 4; i++)
        assertThat(signIn("ana", "wrong", "/").statusCode()).isEqualTo(401);
      fifth = System.nanoTime();
      assertThat(signIn("ana", "wrong", "/").statusCode()).isEqualTo(401);
      slowed = signIn("ana", "correct+horse", "/");
    } while (slowed.statusCode() == 303 && System.nanoTime() - fifth > SECONDS.toNanos(1));
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    assertThat(signIn("bob", "correct+horse", "/").statusCode()).isEqualTo(303);
  }

  @Test
  void letsATokenDoWhatItsScopeAndItsUserMay() throws Exception {
    ApiToken.Made judge = ApiToken.create("ana", "", "judge", null);
    ApiToken.Made curate = ApiToken.create("bob", "", "curate", null);
    ApiToken.Made old = ApiToken.create("ana", "", "read", LocalDate.parse("2020-01-01"));
    rewrite(
        "ana:%s:curator\nbob:%s:reader\n%s\n%s\n%s\n"
            .formatted(HASH, HASH, judge.kept().line(), curate.kept().line(), old.kept().line()));
    assertThat(Files.readString(users)).doesNotContain(judge.secret());
    assertThat(status("/journal", judge.secret())).isEqualTo(200);
    assertThat(status("/journal.jsonl", judge.secret())).isEqualTo(403);
    assertThat(status("/journal", curate.secret())).isEqualTo(200);
    assertThat(status("/journal.jsonl", curate.secret())).isEqualTo(403);
    assertThat(status("/journal", old.secret())).isEqualTo(401);
    assertThat(status("/journal", judge.secret() + "x")).isEqualTo(401);
    rewrite("ana:" + HASH + ":curator\n");
    assertThat(status("/journal", judge.secret())).isEqualTo(401);
  }

  private int status(String path, String token) {
    return server.get(path, "Authorization", "Bearer " + token).statusCode();
  }

  @Test
  void putsOutWhoIsTakenOutOfTheFile() throws Exception {
    String cookie = cookie(signIn("bob", "correct+horse", "/"));
    assertThat(server.get("/journal", "Cookie", cookie).statusCode()).isEqualTo(200);
    rewrite("ana:" + HASH + ":curator\n");
    assertThat(server.get("/journal", "Cookie", cookie).statusCode()).isEqualTo(401);
    rewrite("broken");
    assertThat(signIn("ana", "correct+horse", "/").statusCode()).isEqualTo(303);
  }

  @Test
  void asksNobodyAtADeskOfOnePerson() {
    try (RunningServer desk = RunningServer.start()) {
      assertThat(desk.get("/sign-in").statusCode()).isEqualTo(303);
      assertThat(desk.get("/").body()).doesNotContain("/sign-out");
    }
  }

  @Test
  void makesArgon2idHashesAndTakesTheOlderKind() throws IOException {
    assertThat(HASH).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    // hashlib.pbkdf2_hmac('sha256', b'correct horse', b'0123456789abcdef', 1000)
    String older =
        "ana:pbkdf2-sha256$1000$MDEyMzQ1Njc4OWFiY2RlZg$OLDHASH:admin".replace("OLDHASH", OLDER);
    Files.writeString(users, older);
    try (RunningServer desk =
        RunningServer.start(
            new ServerOptions(
                "127.0.0.1", 0, Optional.of(Credentials.read(users)), Limits.DEFAULT))) {
      assertThat(
              desk.post("/sign-in", "name=ana&password=correct+horse", "Content-Type", FORM)
                  .statusCode())
          .isEqualTo(303);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ana:$argon2id$v=19$m=99999999;t=2;p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAA:reader",
    "ana:$argon2i$v=19$m=19456;t=2;p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAA:reader",
    "eve:token-sha256$1$aa:read"
  })
  void refusesLinesThatAreNeitherUsersNorTokens(String line) throws IOException {
    Files.writeString(users, line.replace(';', ','));
    assertThatThrownBy(() -> Credentials.read(users)).isInstanceOf(BadInput.class);
  }
}
