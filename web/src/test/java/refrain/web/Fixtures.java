package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.Bilingual;
import refrain.corpora.Metrics;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.PostKind;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Entry.Change;
import refrain.corpora.curation.Journal;
import refrain.web.json.Json;
import refrain.web.query.Curation;

/** A small corpus in both languages and the posts of its resources, all made up here. */
record Fixtures(List<Narrative> narratives, List<Statement> statements, List<Post> posts) {
  /** Reads the three files that stand beside this class. */
  static Fixtures bundled() {
    return of(name -> Objects.requireNonNull(Fixtures.class.getResourceAsStream(name)));
  }

  /**
   * Reads {@code narratives.jsonl}, {@code statements.jsonl} and {@code posts.jsonl} of a folder.
   */
  static Fixtures in(Path folder) {
    return of(name -> Files.newInputStream(folder.resolve(name)));
  }

  /** Returns the narratives and statements, newly catalogued. */
  Catalogue corpus() {
    Catalogue catalogue = new Catalogue();
    entries().forEach(catalogue::apply);
    return catalogue;
  }

  MemoryEngine engine() {
    return new MemoryEngine(posts, corpus());
  }

  /** Returns a journal of its own that holds the narratives and statements. */
  Curation curation() {
    try {
      Path folder = Files.createTempDirectory("refrain-desk");
      folder.toFile().deleteOnExit();
      Journal journal = Journal.open(folder.resolve("journal.jsonl"));
      folder.resolve("journal.jsonl").toFile().deleteOnExit();
      journal.append(entries());
      journal.append(PastImport.entries());
      return new Curation(journal, new PastImport());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Narrative narrative : narratives) entries.add(entry(new Change.PutNarrative(narrative)));
    for (Statement statement : statements) entries.add(entry(new Change.PutStatement(statement)));
    return entries;
  }

  private static Entry entry(Change change) {
    return new Entry(Instant.parse("2021-01-01T00:00:00Z"), "import", change);
  }

  /** These fixtures with more posts. */
  Fixtures and(List<Post> more) {
    List<Post> all = new ArrayList<>(posts);
    all.addAll(more);
    return new Fixtures(narratives, statements, all);
  }

  /** These fixtures without posts. */
  Fixtures without() {
    return new Fixtures(narratives, statements, List.of());
  }

  /** Copies of one post of the fixtures by two accounts. */
  Fixtures andCopies() {
    Post first = posts.getFirst();
    List<Post> copies = new ArrayList<>();
    for (int i = 1; i <= 3; i++)
      copies.add(
          Post.of(new PostId("twitter", "copy-" + i), first.text() + " #Copy" + i)
              .account(new Account(null, null, "copier-" + i % 2, null, null))
              .createdAt(Instant.parse("2021-04-0%dT00:00:00Z".formatted(i)))
              .lang("en")
              .collection("copies")
              .build());
    return and(copies);
  }

  private interface Files3 {
    InputStream open(String name) throws IOException;
  }

  private static Fixtures of(Files3 files) {
    List<Narrative> narratives =
        lines(files, "narratives.jsonl").stream()
            .map(Fixtures::narrative)
            .sorted(java.util.Comparator.comparing(Narrative::id))
            .toList();
    List<Statement> statements =
        lines(files, "statements.jsonl").stream().map(Fixtures::statement).toList();
    List<Post> posts = new ArrayList<>();
    List<JsonNode> rows = lines(files, "posts.jsonl");
    for (int i = 0; i < rows.size(); i++) posts.add(post(rows.get(i), i + 1));
    return new Fixtures(narratives, statements, posts);
  }

  private static List<JsonNode> lines(Files3 files, String name) {
    try (InputStream in = files.open(name)) {
      List<JsonNode> nodes = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList())
        nodes.add(Json.read(line));
      return nodes;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name, e);
    }
  }

  private static Narrative narrative(JsonNode n) {
    return new Narrative(
        new NarrativeId(n.get("id").asText()), both(n.get("title")), both(n.get("summary")));
  }

  private static Bilingual both(JsonNode n) {
    return new Bilingual(n.get("en").asText(), n.get("zh").asText());
  }

  private static Statement statement(JsonNode n) {
    return new Statement(
        new StatementId(n.get("id").asText()),
        new Outlet(n.get("outlet").asText(), OutletKind.of(n.path("outlet_kind").asText(""))),
        text(n, "speaker"),
        text(n, "title"),
        n.get("text").asText(),
        text(n, "lang"),
        time(text(n, "published_at")),
        text(n, "url"),
        null,
        StreamSupport.stream(n.get("narratives").spliterator(), false)
            .map(x -> new NarrativeId(x.asText()))
            .toList(),
        n.path("kind").asText("gist").equals("gist") ? StatementKind.GIST : StatementKind.ORIGINAL,
        "starter",
        Source.NONE,
        Map.of());
  }

  private static Post post(JsonNode n, int line) {
    JsonNode a = n.path("account");
    JsonNode m = n.path("metrics");
    return Post.of(
            new PostId(n.get("platform").asText(), n.get("id").asText()), n.get("text").asText())
        .account(
            new Account(
                text(a, "id"),
                text(a, "name"),
                text(a, "handle"),
                time(text(a, "created_at")),
                number(a, "followers")))
        .lang(text(n, "lang"))
        .createdAt(time(text(n, "created_at")))
        .url(text(n, "url"))
        .kind(PostKind.valueOf(n.path("kind").asText("post").toUpperCase(java.util.Locale.ROOT)))
        .metrics(
            new Metrics(
                number(m, "likes"), number(m, "replies"), number(m, "reposts"), number(m, "views")))
        .collection("demo")
        .source(new Source("posts.jsonl", "0f".repeat(32), line, "refrain-jsonl/1"))
        .synthetic(n.path("synthetic").asBoolean(true))
        .build();
  }

  private static @Nullable String text(JsonNode n, String name) {
    return n.hasNonNull(name) ? n.get(name).asText() : null;
  }

  private static @Nullable Long number(JsonNode n, String name) {
    return n.hasNonNull(name) ? n.get(name).asLong() : null;
  }

  private static @Nullable Instant time(@Nullable String written) {
    if (written == null) return null;
    return written.length() == 10
        ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(written);
  }
}
