package refrain.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
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

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private String send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      if (response.statusCode() != 200)
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
