package refrain.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refrain.corpora.NativeJson;
import refrain.corpora.StarterCorpus;

/** The addresses of a large desk: by name, those of every page and its JSON twin. */
record Paths(Http http) {
  private static final List<String> NARRATIVES =
      StarterCorpus.narratives().stream().map(n -> n.id().value()).toList();
  private static final String ONE = NARRATIVES.getFirst();

  Map<String, List<String>> pages() throws IOException {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("desk", List.of("/", "/index.json"));
    results(pages);
    research(pages);
    both(pages, "review queue", "/review", "");
    both(
        pages,
        "review queue of a narrative and language",
        "/review",
        "narrative=" + ONE + "&lang=zh");
    both(pages, "review queue, one's own decisions", "/review", "state=mine");
    both(pages, "review queue, disputed", "/review", "state=disputed");
    both(pages, "figures", "/review/figures", "");
    pages.put("recalibration", List.of("/api/v1/recalibration"));
    curation(pages);
    return pages;
  }

  private void results(Map<String, List<String>> pages) throws IOException {
    String narrative = "narrative=" + ONE;
    both(pages, "results, everything", "/posts", "");
    both(pages, "results of a text", "/posts", "q=" + text(20));
    both(pages, "results of a Chinese text", "/posts", "q=" + text(-1));
    both(pages, "results of a narrative", "/posts", narrative);
    both(
        pages,
        "results with filters",
        "/posts",
        narrative + "&lang=en&platform=twitter&from=2015-01-01&min_score=0.2");
    both(pages, "results, tenth page", "/posts", narrative + "&min_score=0&cursor=" + tenth());
    both(pages, "results, every copy of 1,000", "/posts", "copies=" + CrowdedPosts.everywhere());
    both(pages, "results like a post", "/posts", "like=" + CrowdedPosts.everywhere());
    pages.put(
        "a post",
        List.of(
            "/posts/" + CrowdedPosts.everywhere(),
            "/posts/" + CrowdedPosts.everywhere() + ".json"));
    both(
        pages,
        "compare",
        "/compare",
        "post="
            + post()
            + "&statement="
            + StarterCorpus.statements().getFirst().id()
            + "&"
            + narrative);
  }

  private static void research(Map<String, List<String>> pages) {
    pages.put("narrative", List.of("/narratives/" + ONE, "/narratives/" + ONE + ".json"));
    String account = "/accounts/twitter/" + CrowdedPosts.BUSY;
    pages.put("account of 10,000 posts", List.of(account, account + ".json"));
    for (String by : List.of("platform", "account", "lang", "outlet"))
      both(pages, "overview by " + by, "/overview", "by=" + by);
  }

  private static void curation(Map<String, List<String>> pages) {
    both(pages, "collections", "/collections", "");
    both(pages, "journal", "/journal", "");
    both(pages, "journal of a person and kind", "/journal", "by=colleague&kind=judgement");
    both(pages, "journal, last page", "/journal", "from=19900");
    both(pages, "corpus", "/corpus", "");
    both(pages, "5,000 statements", "/corpus/statements", "");
    both(pages, "statements with filters", "/corpus/statements", "q=people&narrative=" + ONE);
    pages.put("suggestions", List.of("/corpus/narratives/" + ONE + "/edit?suggest=true"));
  }

  /** Returns the addresses of files, of which the first byte is waited for. */
  static Map<String, List<String>> files() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("every post", List.of("/posts.csv?collapse=false", "/posts.jsonl?collapse=false"));
    files.put("posts of a text", List.of("/posts.csv?q=" + text(20), "/posts.jsonl?q=" + text(20)));
    files.put("judgements", List.of("/judgements.csv", "/judgements.jsonl"));
    files.put("journal", List.of("/journal.jsonl"));
    String statements = "/narratives/" + ONE + "/statements";
    files.put("statements", List.of(statements + ".csv", statements + ".jsonl"));
    files.put("overview", List.of("/overview.csv"));
    return files;
  }

  private static void both(
      Map<String, List<String>> pages, String name, String path, String query) {
    String asked = query.isEmpty() ? "" : "?" + query;
    pages.put(name, List.of(path + asked, path + ".json" + asked));
  }

  /** Returns a starter statement, of those with a negative place counted from the end. */
  private static String text(int place) {
    var all = StarterCorpus.statements();
    return URLEncoder.encode(all.get(Math.floorMod(place, all.size())).text(), UTF_8);
  }

  private String post() throws IOException {
    return NativeJson.mapper()
        .readTree(http.get("/posts.json?narrative=" + ONE + "&min_score=0"))
        .at("/posts/0/post/id")
        .asText();
  }

  private String tenth() throws IOException {
    String path = "/posts.json?min_score=0&narrative=" + ONE;
    String cursor = "";
    for (int page = 1; page < 10; page++)
      cursor =
          NativeJson.mapper()
              .readTree(http.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
              .get("next")
              .asText();
    return cursor;
  }
}
