package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.web.guard.ApiToken;
import refrain.web.guard.Credentials;
import refrain.web.guard.Limits;
import refrain.web.guard.PasswordHash;

/** Tokens that people make for their programs on a page. */
class TokensTest {
  private static final String HASH = PasswordHash.create("correct horse").toString();
  private static final Pattern SECRET = Pattern.compile("refrain_[A-Za-z0-9_-]{43}");
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private Path folder;
  private Path users;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    users = folder.resolve("users.txt");
    Files.writeString(
        users, "ana:%s:curator\nbob:%s:reader\nroot:%s:admin\n".formatted(HASH, HASH, HASH));
    server = open();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RunningServer open() {
    return RunningServer.start(
        new ServerOptions("127.0.0.1", 0, Optional.of(Credentials.read(users)), Limits.DEFAULT));
  }

  private static String basic(String name) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":correct horse").getBytes(UTF_8));
  }

  private HttpResponse<String> send(String path, String body, String authorization) {
    return server.post(path, body, "Content-Type", FORM, "Authorization", authorization);
  }

  private String secret(String who, String form) {
    HttpResponse<String> made = send("/tokens?ui=en", form, basic(who));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location")).isEmpty();
    assertThat(made.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
    Matcher found = SECRET.matcher(made.body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private JsonNode list(String who) {
    return RunningServer.read(server.get("/tokens.json", "Authorization", basic(who)).body())
        .get("tokens");
  }

  private int status(String path, String secret) {
    return server.get(path, "Authorization", "Bearer " + secret).statusCode();
  }

  @Test
  void areShownOnceAndThenListedWithoutTheirSecret() throws IOException {
    String today = Today.toLast().toString();
    String secret = secret("ana", "name=nightly+export&scope=judge&expires=2099-01-31");
    assertThat(list("ana").at("/0/last_used").isMissingNode()).isTrue();
    assertThat(status("/journal", secret)).isEqualTo(200);
    JsonNode token = list("ana").get(0);
    assertThat(token.get("name").asText()).isEqualTo("nightly export");
    assertThat(token.get("user").asText()).isEqualTo("ana");
    assertThat(token.get("scope").asText()).isEqualTo("judge");
    assertThat(token.get("created").asText()).isEqualTo(today);
    assertThat(token.get("last_used").asText()).isEqualTo(today);
    assertThat(token.get("expires").asText()).isEqualTo("2099-01-31");
    String page = server.get("/tokens?ui=en", "Authorization", basic("ana")).body();
    assertThat(page).contains("nightly export", "Judging matches too").doesNotContain(secret);
    assertThat(Files.readString(users)).contains("nightly+export").doesNotContain(secret);
    assertThat(server.get("/journal.json", "Authorization", basic("root")).body())
        .doesNotContain(secret, "nightly");
    assertThat(server.get("/tokens?ui=zh", "Authorization", basic("ana")).body())
        .contains("您的令牌", "另可判定匹配");
  }

  @Test
  void areOutAsSoonAsTheyAreRevoked() {
    String secret = secret("ana", "name=one");
    String kept = secret("ana", "name=two");
    String id = list("ana").at("/0/id").asText();
    assertThat(status("/posts", secret)).isEqualTo(200);
    assertThat(send("/tokens/" + id + "/revoke", "", basic("ana")).statusCode()).isEqualTo(303);
    assertThat(status("/posts", secret)).isEqualTo(401);
    assertThat(status("/posts", kept)).isEqualTo(200);
    assertThat(list("ana")).hasSize(1);
  }

  @Test
  void allowNoMoreThanTheirUserAndAreRefusedWithWords() {
    for (String wrong :
        new String[] {
          "name=x&scope=judge",
          "name=x&scope=everything",
          "name=&scope=read",
          "name=" + "x".repeat(81),
          "name=x&expires=2020-01-01",
          "name=x&expires=soon"
        }) {
      HttpResponse<String> answer = send("/tokens?ui=en", wrong, basic("bob"));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).as(wrong).contains("role=\"alert\"");
    }
    assertThat(list("bob")).isEmpty();
    assertThat(server.get("/tokens", "Authorization", basic("bob")).body())
        .doesNotContain("value=\"judge\"");
  }

  @Test
  void areEachPersonsOwnAndEverybodysForAnAdmin() {
    assertThat(send("/tokens", "name=x&user=bob", basic("ana")).statusCode()).isEqualTo(403);
    String secret = secret("root", "name=for+bob&user=bob");
    assertThat(status("/posts", secret)).isEqualTo(200);
    String id = list("bob").at("/0/id").asText();
    assertThat(list("ana")).isEmpty();
    assertThat(send("/tokens/" + id + "/revoke", "", basic("ana")).statusCode()).isEqualTo(404);
    assertThat(server.get("/tokens?ui=en", "Authorization", basic("root")).body())
        .contains("Everybody’s tokens", "for bob");
    assertThat(send("/tokens/" + id + "/revoke", "", basic("root")).statusCode()).isEqualTo(303);
    assertThat(status("/posts", secret)).isEqualTo(401);
    assertThat(send("/tokens", "name=x&user=nobody", basic("root")).statusCode()).isEqualTo(404);
  }

  @Test
  void cannotMakeOrRevokeTokens() {
    String secret = secret("root", "name=greedy&scope=curate");
    String id = list("root").at("/0/id").asText();
    String bearer = "Bearer " + secret;
    assertThat(send("/tokens", "name=another", bearer).statusCode()).isEqualTo(403);
    assertThat(send("/tokens/" + id + "/revoke", "", bearer).statusCode()).isEqualTo(403);
    assertThat(list("root")).hasSize(1);
  }

  @Test
  void keepWhenTheyWereLastUsedOverARestart() {
    LocalDate today = Today.toLast();
    String secret = secret("ana", "name=one");
    assertThat(status("/posts", secret)).isEqualTo(200);
    server.close();
    server = open();
    assertThat(list("ana").at("/0/last_used").asText()).isEqualTo(today.toString());
  }

  @Test
  void showHostileNamesInert() throws IOException {
    String name = "<script>alert(1)</script>:\u202e名";
    secret("ana", "name=" + URLEncoder.encode(name, UTF_8));
    assertThat(list("ana").at("/0/name").asText()).isEqualTo(name);
    assertThat(server.get("/tokens", "Authorization", basic("ana")).body())
        .doesNotContain("<script>alert", "\u202e");
    assertThat(Files.readAllLines(users)).hasSize(4);
    HttpResponse<String> lines = send("/tokens", "name=a%0Aroot2:x:admin", basic("ana"));
    assertThat(lines.statusCode()).isEqualTo(400);
    assertThat(Files.readAllLines(users)).hasSize(4);
  }

  @Test
  void ofBeforeHadNoNamesStayValid() throws IOException {
    ApiToken.Made made = ApiToken.create("bob", "", "read", null);
    ApiToken kept = made.kept();
    Files.writeString(
        users,
        "bob:%s:reader\nbob:token-sha256$%s$%s:read\n".formatted(HASH, kept.id(), kept.digest()));
    server.close();
    server = open();
    assertThat(status("/posts", made.secret())).isEqualTo(200);
    assertThat(server.get("/tokens?ui=en", "Authorization", basic("bob")).body())
        .contains("Unnamed (" + kept.id() + ")", "Not noted");
  }

  @Test
  void areNotNeededAtADeskOfOnePerson() {
    try (RunningServer desk = RunningServer.start()) {
      assertThat(desk.get("/tokens?ui=en").body()).contains("This desk needs no tokens");
      assertThat(desk.post("/tokens", "name=x", "Content-Type", FORM).statusCode()).isEqualTo(400);
    }
  }
}
