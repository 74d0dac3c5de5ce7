package refrain.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import refrain.indexer.TextEmbedding;
import refrain.indexer.Workspace;
import refrain.indexer.jobs.Jobs;
import refrain.indexer.text.TextAnalyzer;
import refrain.search.LuceneEngine;
import refrain.web.query.Curation;
import refrain.web.query.Searched;

/** A real server over a real workspace that takes files. */
record ServedWorkspace(Workspace workspace, Jobs jobs, RunningServer server)
    implements AutoCloseable {
  private static final TextEmbedding TEXTS =
      new TextEmbedding(new TextAnalyzer(), Optional.empty());

  static ServedWorkspace open(Path folder) throws IOException {
    return open(folder, Jobs.MOST_BYTES);
  }

  /** Opens one that takes files up to a size. */
  static ServedWorkspace open(Path folder, long mostBytes) throws IOException {
    Workspace workspace = Workspace.open(folder, TEXTS);
    LuceneEngine engine = new LuceneEngine(workspace);
    Jobs jobs = Jobs.open(workspace, engine::postScorer, () -> {}, mostBytes);
    Curation curation = new Curation(workspace.journal(), Searched.NOTHING);
    Server server = Server.start(engine, curation, Optional.of(jobs), ServerOptions.local(0));
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new ServedWorkspace(workspace, jobs, new RunningServer(server, curation, client));
  }

  /** Sends a file as the body; the query tells what it is. */
  HttpResponse<String> upload(String query, byte[] file) {
    return server.send(
        HttpRequest.newBuilder(URI.create(server.url("/api/v1/imports?" + query)))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file))
            .build());
  }

  /** Sends a request without a body and returns what comes back. */
  HttpResponse<String> send(String method, String path) {
    return server.send(
        HttpRequest.newBuilder(URI.create(server.url(path)))
            .method(method, BodyPublishers.noBody())
            .build());
  }

  /** Waits until a job is set going no more, and returns it. */
  JsonNode ended(String id) throws InterruptedException {
    JsonNode job = server.json("/api/v1/jobs/" + id);
    while (job.get("state").asText().matches("queued|running")) {
      Thread.sleep(Duration.ofMillis(20));
      job = server.json("/api/v1/jobs/" + id);
    }
    return job;
  }

  @Override
  public void close() throws IOException {
    server.close();
    jobs.close();
    workspace.close();
  }
}
