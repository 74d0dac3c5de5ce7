package refrain.indexer.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Import;
import refrain.corpora.Provenance;
import refrain.corpora.readers.Preview;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.ImportCounts;
import refrain.indexer.PostScorer;
import refrain.indexer.TextEmbedding;
import refrain.indexer.Workspace;
import refrain.indexer.text.TextAnalyzer;

@Timeout(600)
class JobsTest {
  private static final TextEmbedding TEXTS =
      new TextEmbedding(new TextAnalyzer(), Optional.empty());

  @TempDir private Path temp;
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.open(temp.resolve("w"), TEXTS);
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
  }

  private Jobs jobs() throws IOException {
    return Jobs.open(workspace, () -> PostScorer.NONE, () -> {}, 1 << 20);
  }

  /** Imports of which the first waits, once it has begun, until it is told to stop. */
  private Jobs slow(CountDownLatch begun) throws IOException {
    Importer real = Importer.into(workspace, () -> PostScorer.NONE);
    return Jobs.open(
        workspace,
        (file, order, progress) -> {
          boolean first = begun.getCount() > 0;
          begun.countDown();
          while (first && !progress.stopped()) Thread.onSpinWait();
          return real.run(file, order, progress);
        },
        () -> {},
        1 << 20);
  }

  private static ImportOrder into(String collection) {
    return new ImportOrder(ImportOrder.Kind.POSTS, ReadOptions.of(collection), Provenance.UNKNOWN);
  }

  private static Job add(Jobs jobs, String name, String text, boolean start) throws IOException {
    try (Spooled spooled = jobs.spool()) {
      byte[] bytes = text.getBytes(UTF_8);
      spooled.write(bytes, 0, bytes.length);
      return jobs.add(spooled, name, into("may"), start);
    }
  }

  private static String posts(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "{\"id\":\"%d\",\"text\":\"post number %d 枪击\"}\n".formatted(i, i))
        .collect(Collectors.joining());
  }

  private static Job ended(Jobs jobs, Job job) throws InterruptedException {
    while (jobs.job(job.id()).orElseThrow().state().active()) Thread.sleep(Duration.ofMillis(10));
    return jobs.job(job.id()).orElseThrow();
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(temp.resolve("w/jobs"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void importsAFileAsTheCommandLineDoesAndLetsGoOfIt() throws Exception {
    AtomicInteger told = new AtomicInteger();
    try (Jobs jobs = Jobs.open(workspace, () -> PostScorer.NONE, told::incrementAndGet, 1 << 20)) {
      Job done = ended(jobs, add(jobs, "五月.jsonl", posts(3) + "{\"id\":\"4\"}\n", true));

      assertThat(done.state()).isEqualTo(Job.State.DONE);
      assertThat(done.counts()).isEqualTo(new ImportCounts(4, 3, 0, 0, 1));
      assertThat(done.format()).isEqualTo("native/1");
      assertThat(files()).containsExactly(done.id() + ".json");
      Import noted = workspace.catalogue().imports().getFirst();
      assertThat(noted.file()).isEqualTo("五月.jsonl");
      assertThat(noted.collection()).isEqualTo("may");
      assertThat(noted.imported()).isEqualTo(3);
    }
    assertThat(told).hasValue(1);
  }

  @Test
  void waitsForAPersonWhoChangesTheMapping() throws Exception {
    try (Jobs jobs = jobs()) {
      Job job = add(jobs, "a.csv", "n,said\n7,枪击案\n8,Guns\n", false);
      assertThat(job.state()).isEqualTo(Job.State.WAITING);
      Preview<?> first = jobs.preview(job, 100);
      assertThat(first.flaw().orElseThrow()).contains("--map \"text=said\"");
      assertThat(first.layout().names()).containsExactly("n", "said");

      ImportOrder mapped =
          new ImportOrder(
              ImportOrder.Kind.POSTS,
              ReadOptions.of("may").withMapping("text=said,id=n"),
              Provenance.UNKNOWN);
      Preview<?> second = jobs.preview(jobs.change(job.id(), mapped), 100);
      assertThat(second.usable()).isEqualTo(2);
      assertThat(ended(jobs, jobs.start(job.id())).counts().imported()).isEqualTo(2);
    }
    assertThat(workspace.posts().index().size()).isPositive();
  }

  @Test
  void startsAnImportThatWasUnderWayAgainAndLosesNothing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Job job;
    try (Jobs first = slow(begun)) {
      job = add(first, "a.jsonl", posts(3000), true);
      begun.await();
    }
    assertThat(files()).contains(job.id() + ".data");
    try (Jobs second = jobs()) {
      Job done = ended(second, job);
      assertThat(done.state()).isEqualTo(Job.State.DONE);
      assertThat(done.restarts()).isEqualTo(1);
      assertThat(done.counts().read()).isEqualTo(3000);
      assertThat(done.counts().imported() + done.before()).isEqualTo(3000);
      assertThat(done.counts().unchanged()).isEqualTo(done.before());
    }
    assertThat(workspace.catalogue().imports().stream().mapToLong(Import::imported).sum())
        .isEqualTo(3000);
  }

  @Test
  void cancelsAnImportKeepsWhatItTookAndGoesOnWhenAsked() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (Jobs jobs = slow(begun)) {
      Job job = add(jobs, "a.jsonl", posts(5000), true);
      begun.await();
      Job behind = add(jobs, "b.jsonl", posts(1), true);
      assertThat(jobs.cancel(behind.id()).state()).isEqualTo(Job.State.CANCELLED);
      jobs.cancel(job.id());

      Job cancelled = ended(jobs, job);
      assertThat(cancelled.state()).isEqualTo(Job.State.CANCELLED);
      assertThat(cancelled.counts().imported()).isPositive().isLessThan(5000);
      assertThatThrownBy(() -> jobs.cancel(job.id())).hasMessageContaining("it is cancelled");

      Job done = ended(jobs, jobs.start(job.id()));
      assertThat(done.counts().read()).isEqualTo(5000);
      assertThat(done.counts().unchanged()).isEqualTo(cancelled.counts().imported());
    }
  }

  @Test
  void failsWithTheReasonWhenTheFileIsNoneAndCanBeDiscarded() throws Exception {
    try (Jobs jobs = jobs()) {
      Job failed = ended(jobs, add(jobs, "../../etc/pass\u202Ewd\n", "\0\0\0\0PNG", true));
      assertThat(failed.state()).isEqualTo(Job.State.FAILED);
      assertThat(failed.name()).isEqualTo("pass\uFFFDwd");
      assertThat(failed.remark()).contains("pass\uFFFDwd").contains("zero bytes");
      jobs.discard(failed.id());
      assertThat(jobs.all()).isEmpty();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void keepsNothingOfAFileThatIsTooLargeOrDidNotArriveWhole() throws Exception {
    try (Jobs jobs = jobs()) {
      byte[] much = new byte[(1 << 20) + 1];
      try (Spooled spooled = jobs.spool()) {
        assertThatThrownBy(() -> spooled.expect(much.length)).isInstanceOf(Spooled.TooLarge.class);
        assertThatThrownBy(() -> spooled.write(much, 0, much.length))
            .isInstanceOf(Spooled.TooLarge.class)
            .hasMessageContaining("--max-upload");
      }
      try (Spooled spooled = jobs.spool()) {
        spooled.write(much, 0, 10);
      }
      assertThat(files()).isEmpty();
      assertThatThrownBy(() -> add(jobs, "a", "", true)).isInstanceOf(BadInput.class);
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void removesWhatWasArrivingWhenTheServiceStoppedAndPassesOverBrokenDescriptions()
      throws Exception {
    Path folder = Files.createDirectories(temp.resolve("w/jobs"));
    Files.writeString(folder.resolve("x.part"), "half");
    Files.writeString(folder.resolve("y.data"), "of no job");
    Files.writeString(folder.resolve("z.json"), "{\"id\":");
    try (Jobs jobs = jobs()) {
      assertThat(jobs.all()).isEmpty();
    }
    assertThat(files()).containsExactly("z.json");
  }

  @Test
  void savesMappingsUnderNamesThatAreNoPaths() {
    Mappings mappings = new Mappings(temp.resolve("w"));
    assertThatThrownBy(() -> mappings.get("电报")).hasMessageContaining("there are none");
    mappings.save("电报", ReadOptions.parseMapping("text=\"a,b\",likes='',id=n"));
    assertThat(mappings.get("电报")).containsEntry("text", "a,b").containsEntry("likes", "''");
    assertThat(new Mappings(temp.resolve("w")).names()).containsExactly("电报");
    for (String name : List.of("../x", "", ".x", "a/b", "a\0", "x".repeat(61)))
      assertThatThrownBy(() -> mappings.save(name, java.util.Map.of()))
          .as(name)
          .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> mappings.get("none")).hasMessageContaining("there are 电报");
    assertThat(mappings.remove("电报")).isTrue();
    assertThat(mappings.names()).isEmpty();
  }
}
