package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import refrain.web.json.Json;
import refrain.web.query.Curation;

/** A real server on a free port over the bundled fixtures, and a client that asks it. */
record RunningServer(Server server, Curation curation, HttpClient client) implements AutoCloseable {
  static final Fixtures FIXTURES = Fixtures.bundled().and(HostilePosts.all());
  private static final MemoryEngine ENGINE = FIXTURES.engine();

  static RunningServer start() {
    return start(ServerOptions.local(0));
  }

  static RunningServer start(ServerOptions options) {
    return start(ENGINE, FIXTURES, options);
  }

  /** Starts over other fixtures. */
  static RunningServer over(Fixtures fixtures) {
    return start(fixtures.engine(), fixtures, ServerOptions.local(0));
  }

  private static RunningServer start(MemoryEngine engine, Fixtures over, ServerOptions options) {
    Curation curation = over.curation();
    return new RunningServer(
        Server.start(engine, curation, options),
        curation,
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** Sends a GET with headers given as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (headers.length > 0) request.headers(headers);
    return send(request.build());
  }

  JsonNode json(String path) {
    return read(get(path).body());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) request.headers(headers);
    return send(request.build());
  }

  /** Sends lines and returns the lines that come back. */
  List<JsonNode> lines(String path, String... lines) {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : post(path, String.join("\n", lines)).body().lines().toList())
      answers.add(read(line));
    return answers;
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends raw bytes and returns everything that comes back until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(120_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  static JsonNode read(String json) {
    try {
      return Json.read(json);
    } catch (IOException e) {
      throw new IllegalStateException("not JSON: " + json, e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
