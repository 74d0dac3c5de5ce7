package refrain.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One client of the service on this machine, over one connection that is kept. */
record Http(HttpClient client, int port) {
  static Http on(int port) {
    return new Http(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), port);
  }

  String get(String path) throws IOException {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  String post(String path, String body) throws IOException {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build());
  }

  String postJson(String path, String body) throws IOException {
    return sent(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build(),
        201);
  }

  /** Waits for the first byte of an answer and leaves the rest. */
  void firstByte(String path) throws IOException {
    try (InputStream body =
        client
            .send(
                HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofInputStream())
            .body()) {
      if (body.read() < 0) throw new IOException(path + " was answered with nothing");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private String send(HttpRequest request) throws IOException {
    return sent(request, 200);
  }

  private String sent(HttpRequest request, int status) throws IOException {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      if (response.statusCode() != status)
        throw new IOException(
            "%s was answered %d: %s"
                .formatted(request.uri(), response.statusCode(), response.body()));
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
