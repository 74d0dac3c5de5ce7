package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import refrain.web.guard.Role;

/** Every role is tried on every route. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
  /** What writes, or reads by POST, and the least role that may; everything else is for readers. */
  private static final Map<String, Role> WRITING =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("POST /api/v1/match", Role.READER),
              Map.entry("POST /api/v1/search", Role.READER),
              Map.entry("POST /api/v1/judgements", Role.REVIEWER),
              Map.entry("PUT /api/v1/judgements", Role.REVIEWER),
              Map.entry("DELETE /api/v1/judgements", Role.REVIEWER),
              Map.entry("POST /sign-in", Role.READER),
              Map.entry("POST /sign-out", Role.READER),
              Map.entry("POST /judgements", Role.REVIEWER),
              Map.entry("POST /searches", Role.REVIEWER),
              Map.entry("POST /searches/remove", Role.REVIEWER),
              Map.entry("POST /journal/{act}/undo", Role.REVIEWER),
              Map.entry("POST /api/v1/journal/{act}/undo", Role.REVIEWER),
              Map.entry("POST /api/v1/imports", Role.CURATOR),
              Map.entry("PUT /api/v1/jobs/{id}", Role.CURATOR),
              Map.entry("DELETE /api/v1/jobs/{id}", Role.CURATOR),
              Map.entry("POST /api/v1/jobs/{id}/start", Role.CURATOR),
              Map.entry("POST /api/v1/jobs/{id}/cancel", Role.CURATOR),
              Map.entry("PUT /api/v1/mappings/{name}", Role.CURATOR),
              Map.entry("DELETE /api/v1/mappings/{name}", Role.CURATOR),
              Map.entry("POST /import", Role.CURATOR),
              Map.entry("POST /import/{id}", Role.CURATOR),
              Map.entry("POST /import/{id}/cancel", Role.CURATOR),
              Map.entry("POST /import/{id}/discard", Role.CURATOR)));

  /** What only reads and is not for every reader. */
  private static final Map<String, Role> READING =
      Map.ofEntries(
          Map.entry("GET /import", Role.CURATOR),
          Map.entry("GET /import.json", Role.CURATOR),
          Map.entry("GET /import/{id}", Role.CURATOR),
          Map.entry("GET /import/{id}.json", Role.CURATOR),
          Map.entry("GET /api/v1/jobs/{id}/preview", Role.CURATOR),
          Map.entry("GET /review", Role.REVIEWER),
          Map.entry("GET /review.json", Role.REVIEWER),
          Map.entry("GET /api/v1/review", Role.REVIEWER));

  static {
    WRITING.putAll(
        Map.of(
            "POST /tokens", Role.READER,
            "POST /tokens/{id}/revoke", Role.READER,
            "POST /recalibration", Role.CURATOR,
            "POST /recalibration/withdraw", Role.CURATOR,
            "POST /api/v1/recalibration", Role.CURATOR,
            "DELETE /api/v1/recalibration", Role.CURATOR));
  }

  /** What only a curator may write. */
  private static final List<String> CURATING =
      List.of(
          "POST /api/v1/narratives",
          "PUT /api/v1/narratives/{id}",
          "DELETE /api/v1/narratives/{id}",
          "POST /api/v1/narratives/{id}/merge",
          "POST /api/v1/narratives/{id}/split",
          "POST /api/v1/statements",
          "PUT /api/v1/statements/{id}",
          "DELETE /api/v1/statements/{id}",
          "POST /api/v1/statements/{id}/translations",
          "DELETE /api/v1/statements/{id}/translations",
          "POST /api/v1/journal/merge",
          "POST /corpus/narratives",
          "POST /corpus/narratives/{id}",
          "POST /corpus/narratives/{id}/retire",
          "POST /corpus/narratives/{id}/restore",
          "POST /corpus/narratives/{id}/merge",
          "POST /corpus/narratives/{id}/split",
          "POST /corpus/statements",
          "POST /corpus/statements/{id}",
          "POST /corpus/statements/{id}/retire",
          "POST /corpus/statements/{id}/restore",
          "POST /corpus/statements/{id}/translations",
          "POST /corpus/statements/{id}/translations/remove",
          "POST /journal/merge",
          "POST /journal/merges/{id}",
          "POST /journal/merges/{id}/cancel");

  /** What only a curator may read. */
  private static final Set<String> FOR_CURATORS =
      Set.of(
          "GET /corpus/narratives/new",
          "GET /corpus/narratives/new.json",
          "GET /corpus/narratives/{id}/edit",
          "GET /corpus/narratives/{id}/edit.json",
          "GET /corpus/statements/new",
          "GET /corpus/statements/new.json",
          "GET /corpus/statements/{id}/edit",
          "GET /corpus/statements/{id}/edit.json",
          "GET /journal.jsonl",
          "GET /journal/merge",
          "GET /journal/merge.json",
          "GET /journal/merges/{id}",
          "GET /journal/merges/{id}.json");

  static {
    CURATING.forEach(route -> WRITING.put(route, Role.CURATOR));
  }

  /** What anybody may ask for, to sign in or to see that the service runs. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /healthz",
          "GET /readyz",
          "GET /sign-in",
          "POST /sign-in",
          "GET /favicon.ico",
          "GET /assets/{digest}/{name}");

  private static Role least(String route) {
    return FOR_CURATORS.contains(route)
        ? Role.CURATOR
        : WRITING.getOrDefault(route, READING.getOrDefault(route, Role.READER));
  }

  private final RunningServer server = RunningServer.start(Users.options());
  private final Set<String> routes = Routes.registered();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void knowsEveryRouteThatWrites() {
    Set<String> writing = new TreeSet<>(routes);
    writing.removeIf(route -> route.startsWith("GET "));
    assertThat(writing).isEqualTo(WRITING.keySet());
  }

  @Test
  void letsEachRoleDoWhatItMayAndNothingElse() {
    for (String route : routes)
      for (Role role : Role.values()) {
        boolean may = role.covers(least(route));
        int status = ask(route, "Authorization", Users.authorization(role.label())).statusCode();
        assertThat(status == 403).as(role + " " + route + " " + status).isEqualTo(!may);
        assertThat(status).as(role + " " + route).isNotEqualTo(401).isLessThan(500);
      }
  }

  @Test
  void letsNobodyInWithoutSigningIn() {
    for (String route : routes)
      if (!OPEN.contains(route)) assertThat(ask(route).statusCode()).as(route).isEqualTo(401);
  }

  @Test
  void refusesWhatAnotherSitesPageSends() {
    String admin = Users.authorization("admin");
    for (String route : WRITING.keySet())
      for (List<String> header :
          List.of(
              List.of("Sec-Fetch-Site", "cross-site"),
              List.of("Sec-Fetch-Site", "same-site"),
              List.of("Origin", "http://evil.example"),
              List.of("Origin", "null")))
        assertThat(ask(route, "Authorization", admin, header.get(0), header.get(1)).statusCode())
            .as(route + " " + header)
            .isEqualTo(403);
  }

  private HttpResponse<String> ask(String route, String... headers) {
    String[] parts = route.split(" ", 2);
    String path = parts[1].replaceAll("[{<][^}>]*[}>]", "nope");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url(path)))
            .method(parts[0], BodyPublishers.noBody());
    if (headers.length > 0) request.headers(headers);
    return server.send(request.build());
  }
}
