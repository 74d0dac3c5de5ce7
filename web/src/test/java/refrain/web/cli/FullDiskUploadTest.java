package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.NativeJson;

/** A service whose disk fills while a file arrives, in a process of its own. */
@Timeout(600)
class FullDiskUploadTest {
  @TempDir private Path folder;

  @Test
  void saysThatTheDiskIsFullKeepsNothingOfTheFileAndGoesOn() throws Exception {
    Path file = Files.writeString(folder.resolve("p.jsonl"), "{\"id\":\"1\",\"text\":\"hello\"}\n");
    String workspace = folder.resolve("w").toString();
    Ran.command(
        "import", "posts", file.toString(), "--collection", "c", "-w", workspace, "--no-embedding");
    Process serving =
        Child.startWithFilesUpTo(
            1024, "serve", "-w", workspace, "--port", "0", "--json", "--no-embedding");
    try (BufferedReader out = serving.inputReader(UTF_8);
        HttpClient client = HttpClient.newHttpClient()) {
      String address = NativeJson.parse(String.valueOf(out.readLine())).get("address").asText();
      HttpResponse<String> refused = send(client, address, new byte[2 << 20]);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
      assertThat(refused.body()).contains("Disk full").contains("free some space");
      try (var files = Files.list(folder.resolve("w/jobs"))) {
        assertThat(files).isEmpty();
      }
      assertThat(send(client, address, "text\nhello\n".getBytes(UTF_8)).statusCode())
          .isEqualTo(202);
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  private static HttpResponse<String> send(HttpClient client, String address, byte[] body)
      throws Exception {
    URI to = URI.create(address + "api/v1/imports?collection=c&start=false");
    return client.send(
        HttpRequest.newBuilder(to).POST(BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofString(UTF_8));
  }
}
