package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Sends to a desk what a person would send by its forms. */
record Sender(String address, HttpClient http) implements AutoCloseable {
  Sender(String address) {
    this(address, HttpClient.newHttpClient());
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + answer.body()).isLessThan(400);
    return answer;
  }

  void form(String path, String body) throws IOException, InterruptedException {
    post(path, "application/x-www-form-urlencoded", body);
  }

  /** Uploads by a form and returns where the answer leads. */
  String upload(String path, String field, String name, String content)
      throws IOException, InterruptedException {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n--x--\r\n"
            .formatted(field, name, content);
    return post(path, "multipart/form-data; boundary=x", body)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  /** Sends a file to be imported and returns the job's id. */
  String send(String query, String file) throws IOException, InterruptedException {
    return RunningServer.read(
            post("/api/v1/imports?" + query, "application/octet-stream", file).body())
        .get("id")
        .asText();
  }

  /** Sends a file of this machine to be imported, and waits until it is. */
  void send(String query, Path file) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/imports?" + query))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofFile(file));
    String answer = http.send(request.build(), BodyHandlers.ofString(UTF_8)).body();
    await(RunningServer.read(answer).get("id").asText());
  }

  void await(String job) throws IOException, InterruptedException {
    String state = "running";
    while (state.matches("queued|running")) {
      Thread.sleep(Duration.ofMillis(50));
      HttpRequest ask = HttpRequest.newBuilder(URI.create(address + "/api/v1/jobs/" + job)).build();
      JsonNode answer = RunningServer.read(http.send(ask, BodyHandlers.ofString(UTF_8)).body());
      state = answer.get("state").asText();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
