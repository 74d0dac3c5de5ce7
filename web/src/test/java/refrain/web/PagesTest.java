package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  private static final Pattern HREF = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

  private final RunningServer server = RunningServer.start();

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/posts",
        "/posts?q=gun+violence",
        "/posts?narrative=us-wars&sort=newest",
        "/posts?statement=gun-zh-1",
        "/posts?like=weibo:t004&platform=weibo&lang=zh&from=2021-01-01&min_score=0.3",
        "/posts?q=zzzzqqq",
        "/narratives/us-gun-violence",
        "/compare?post=twitter:t002&statement=gun-en-1",
        "/posts/twitter:t001",
        "/method",
        "/docs",
        "/collections",
        "/collections/spring/rejects"
      })
  void standsInBothLanguagesWithTheCautionOnIt(String path) {
    String and = path.contains("?") ? "&" : "?";
    String english = page(path + and + "ui=en");
    assertThat(english).contains("<html lang=\"en\"").contains("Similarity is not attribution");
    String chinese = page(path + and + "ui=zh");
    assertThat(chinese).contains("<html lang=\"zh-Hans\"").contains("相似不等于归因");
    assertThat(tags(english))
        .doesNotContain(" style=")
        .doesNotContainPattern("<script(?! src=\"/assets/)")
        .doesNotContainPattern("\\son[a-z]+=");
  }

  @Test
  void linksOnlyToPagesThatAreThere() {
    for (String path :
        new String[] {
          "/",
          "/posts?q=gun",
          "/narratives/us-wars",
          "/compare?post=twitter:t002&statement=gun-en-1",
          "/posts/twitter:t001",
          "/collections",
          "/collections/spring/rejects"
        })
      for (MatchResult link : HREF.matcher(links(page(path))).results().toList()) {
        String href = link.group(1).replace("&amp;", "&");
        if (href.startsWith("/"))
          assertThat(server.get(href).statusCode()).as(path + " -> " + href).isEqualTo(200);
        else assertThat(href).as(path).matches("#main|https?://[a-z.]+/.*");
      }
  }

  @ParameterizedTest
  @CsvSource({
    "/index.json, /narratives",
    "/posts.json?q=gun, /posts",
    "/narratives/us-wars.json, /statements",
    "'/compare.json?post=twitter:t001&statement=gun-en-1', /match",
    "/posts/twitter:t001.json, /post",
    "/collections.json, /collections"
  })
  void hasAJsonTwinThatSaysSimilarityIsNotAttribution(String path, String part) {
    JsonNode twin = server.json(path);
    assertThat(twin.at(part).isMissingNode()).isFalse();
    assertThat(twin.get("note").asText()).contains("not attribution");
  }

  @Test
  void tellsWhereACollectionCameFrom() {
    assertThat(page("/collections?ui=en"))
        .contains("posts.csv")
        .contains("3 read = 1 imported + 0 unchanged + 1 updated + 0 skipped by rule + 1 rejected")
        .contains("research only")
        .contains("replaced by keyed hashes")
        .contains("href=\"https://archive.example.org/a\"")
        .contains("href=\"/collections/spring/rejects\"")
        .contains("2 posts were removed for good");
  }

  @Test
  void showsWhatWasRefusedWithoutObeyingIt() {
    assertThat(page("/collections/spring/rejects?ui=en"))
        .contains("posts.csv:3")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;,x")
        .contains("refrain rejects spring --raw");
    assertThat(server.get("/collections/none/rejects").statusCode()).isEqualTo(404);
    assertThat(server.get("/collections/spring/rejects?form=1").statusCode()).isEqualTo(400);
    JsonNode twin = server.json("/api/v1/collections/spring/rejects?size=1");
    assertThat(twin.at("/rejects/0/raw").asText()).startsWith("<script>");
    assertThat(twin.get("total").asLong()).isEqualTo(1);
  }

  @Test
  void saysFromWhereOnPostsAreHardlyClose() {
    String page = page("/posts?q=children+and+gun+violence&ui=en");
    assertThat(page.split("class=\"faint-from\"", -1)).hasSize(2);
    assertThat(page("/posts?q=zzzzqqq&ui=en")).doesNotContain("share little");
    assertThat(page("/posts?q=gun&sort=newest")).doesNotContain("faint-from");
    assertThat(page("/posts?narrative=us-wars")).doesNotContain("faint-from");
  }

  @Test
  void saysWhereOnlyTheClosestPostsAreLookedUp() {
    assertThat(page("/posts?q=children+and+gun+violence&ui=en"))
        .contains("Only the closest posts are looked up", "href=\"/method#found\"");
    assertThat(page("/posts?narrative=us-wars&ui=en")).doesNotContain("looked up");
    assertThat(page("/posts?ui=en")).doesNotContain("looked up");
    assertThat(page("/method?ui=en")).contains("id=\"found\"");
    assertThat(page("/method?ui=zh")).contains("id=\"found\"");
  }

  @Test
  void saysThatNoPostReachesTheLineOfANarrative() {
    try (RunningServer none = RunningServer.over(RunningServer.FIXTURES.without())) {
      assertThat(none.get("/narratives/us-wars?ui=en").body()).contains("No post that is held");
    }
    assertThat(page("/narratives/us-wars?ui=en")).doesNotContain("No post that is held");
  }

  @Test
  void saysThatANameIsTooShortToBeRepeatedAndWhichPostsMentionIt() {
    assertThat(page("/posts?q=american+refugees&ui=en"))
        .contains("This is too short to be repeated", "class=\"mentions\"")
        .contains("The posts below do not mention it")
        .doesNotContain("class=\"meter\"", "Nothing comes close", "share little");
    assertThat(page("/posts?q=refugees+zzzzqqq&ui=zh"))
        .contains("所查文字太短，谈不上重复", "这里没有帖子提到它")
        .doesNotContain("class=\"mentions\"", "class=\"meter\"");
    assertThat(page("/posts?q=children+and+gun+violence&ui=en"))
        .contains("class=\"meter\"")
        .doesNotContain("too short");
    assertThat(server.json("/posts.json?q=american+refugees").at("/posts/0/score").isNumber())
        .isTrue();
  }

  @Test
  void teachesWhatToDoWhereNothingIsHeld() {
    try (RunningServer empty = RunningServer.over(new Fixtures(List.of(), List.of(), List.of()))) {
      assertThat(empty.get("/posts?ui=en").body())
          .contains("No posts yet")
          .contains("href=\"/import\"")
          .doesNotContain("Take away a filter");
    }
  }

  @Test
  void saysWhatTheTimelineLeavesOutAndWhoseAccountIsUnknown() {
    Post dated = Post.of(new PostId("line", "1"), "Good morning").createdAt(Instant.EPOCH).build();
    Post bare = Post.of(new PostId("line", "2"), "Good night").build();
    Fixtures two = new Fixtures(List.of(), List.of(), List.of(dated, bare));
    try (RunningServer server = RunningServer.over(two)) {
      assertThat(server.get("/posts?ui=en").body())
          .contains("One post has no date and is not drawn.", "account unknown")
          .doesNotContain(">line:1<");
      assertThat(server.get("/posts?q=morning&to=1980-01-01&ui=en").body())
          .doesNotContain("not drawn");
    }
  }

  @Test
  void standsWithOnePostAndWithoutNarrativesOrStatements() {
    Post one = Post.of(new PostId("line", "1"), "Good night").build();
    Narrative bare =
        new Narrative(
            new NarrativeId("bare"), new Bilingual("Bare", ""), new Bilingual("claim", ""));
    for (List<Narrative> narratives : List.of(List.<Narrative>of(), List.of(bare)))
      try (RunningServer desk =
          RunningServer.over(new Fixtures(narratives, List.of(), List.of(one)))) {
        List<String> paths =
            new ArrayList<>(
                List.of(
                    "/",
                    "/posts",
                    "/posts?q=night",
                    "/posts/line:1",
                    "/posts?like=line:1",
                    "/posts?copies=line:1",
                    "/overview",
                    "/overview?by=outlet",
                    "/review",
                    "/review/figures",
                    "/corpus",
                    "/corpus/statements",
                    "/corpus/statements/new",
                    "/journal",
                    "/collections",
                    "/posts.csv",
                    "/judgements.csv"));
        if (!narratives.isEmpty())
          paths.addAll(
              List.of(
                  "/narratives/bare",
                  "/narratives/bare.json",
                  "/posts?narrative=bare",
                  "/corpus/narratives/bare/edit?suggest=true"));
        for (String path : paths)
          assertThat(desk.get(path).statusCode()).as(path + " " + narratives).isEqualTo(200);
      }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/posts?narative=us-wars", "/narratives/us-wars?minscore=0.3"})
  void refusesAMisspeltFilterInsteadOfShowingMore(String path) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsAnyOf("'narative'", "'minscore'");
  }

  @Test
  void asksForNoPictureThatItsPolicyRefuses() {
    Matcher pico = Pattern.compile("/assets/[0-9a-f]+/pico\\.css").matcher(page("/"));
    assertThat(pico.find()).isTrue();
    assertThat(page(pico.group())).contains("--pico-icon-chevron:none").doesNotContain("data:");
  }

  @Test
  void holdsItsWholeStateInItsAddress() {
    Today.toLast();
    String path =
        "/posts?q=ruins&platform=weibo&platform=twitter&lang=en&from=2021-08-01&to=2021-09-01&min_score=0.3&sort=oldest";
    String page = page(path);
    assertThat(page)
        .contains(
            "href=\"/posts.json?q=ruins&amp;platform=weibo&amp;platform=twitter&amp;lang=en&amp;from=2021-08-01&amp;to=2021-09-01&amp;min_score=0.3&amp;sort=oldest\"");
    assertThat(page).contains("value=\"2021-08-01\"").contains(">ruins</textarea>");
    assertThat(page(path)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "'zh-CN,zh;q=0.9,en;q=0.5', zh-Hans",
    "'en-GB,en;q=0.9,zh;q=0.5', en",
    "'fr, zh;q=0.5', zh-Hans",
    "de, en",
    "'not a header;;', en"
  })
  void speaksTheLanguageThatTheBrowserAsksFor(String accepted, String lang) {
    assertThat(server.get("/", "Accept-Language", accepted).body())
        .contains("<html lang=\"" + lang + "\"");
  }

  @Test
  void keepsAChosenLanguageAndThemeInCookies() {
    HttpResponse<String> chosen = server.get("/?ui=zh&theme=dark");
    assertThat(chosen.headers().allValues("Set-Cookie"))
        .anyMatch(c -> c.startsWith("ui=zh") && c.contains("SameSite=Lax"));
    assertThat(chosen.body()).contains("data-theme=\"dark\"");
    assertThat(server.get("/", "Cookie", "ui=zh; theme=dark").body())
        .contains("lang=\"zh-Hans\" data-theme=\"dark\"");
    assertThat(server.get("/", "Cookie", "ui=\"><script>; theme=x").body())
        .contains("<html lang=\"en\">");
    assertThat(server.get("/?theme=%22%3E%3Cb%3E").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void marksPostsWithTheirLanguageAndScript() {
    assertThat(page("/posts/weibo:t004")).contains("lang=\"zh-Hans\" dir=\"auto\"");
    assertThat(page("/posts/twitter:t005")).contains("lang=\"zh-Hant\" dir=\"auto\"");
    assertThat(page("/posts/twitter:t001")).contains("lang=\"en\" dir=\"auto\"");
  }

  @Test
  void saysThatDemoPostsAreSynthetic() {
    assertThat(page("/posts/twitter:t001?ui=en"))
        .contains("Synthetic demo")
        .contains("No person ever published it");
  }

  @Test
  void joinsAlignedPassagesByNumber() {
    String page = page("/compare?post=twitter:t002&statement=gun-en-1");
    assertThat(Pattern.compile("<mark[^>]*data-pair=\"1\"").matcher(page).results().count())
        .isGreaterThanOrEqualTo(2);
    assertThat(page).contains("id=\"pair-1\"").contains("<sup>1</sup>");
  }

  @Test
  void escapesHostilePostsEverywhere() {
    for (String path :
        new String[] {
          "/posts?collection=hostile%20%22%3E%3Cb%3E",
          "/posts?q=%3Cscript%3Ealert(1)%3C/script%3E",
          "/posts/telegram:hostile/0%3Fx%3D%3Cb%3E%26y%3D%252F%3B..%230",
          "/posts/telegram:hostile/1%3Fx%3D%3Cb%3E%26y%3D%252F%3B..%231"
        }) {
      String page = page(path);
      assertThat(tags(page))
          .doesNotContainPattern("<script(?! src=\"/assets/)")
          .doesNotContainPattern("<(img|b>&|iframe|object|embed)")
          .doesNotContainPattern("\\son[a-z]+=\"")
          .doesNotContain("href=\"javascript");
      assertThat(page).doesNotContain("\u202E", "\u0007", "\u0000");
    }
  }

  @Test
  void linksOutOnlyWithTheHostShownAndWithoutTellingWhoComes() {
    String page = page("/posts/twitter:t001?ui=en");
    assertThat(page)
        .contains(
            "href=\"https://social.example/plain_facts/1\" rel=\"noopener noreferrer nofollow\"")
        .contains("Open on social.example");
  }

  @Test
  void answersABrowserWithAPageAndAProgramWithAProblem() {
    HttpResponse<String> page = server.get("/narratives/nope", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<html").contains("there is no narrative with the id");
    assertThat(server.get("/narratives/nope").headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    assertThat(server.get("/posts?q=%ff", "Accept", "text/html").body())
        .contains("<html")
        .contains("UTF-8");
  }

  @Test
  void tellsAChineseReaderInChineseWhatWentWrong() {
    String[] browser = {"Accept", "text/html", "Cookie", "ui=zh"};
    assertThat(server.get("/narratives/nope", browser).body())
        .contains("<html lang=\"zh-Hans\"", "没有 id 为“nope”的叙事；全部叙事列在工作台上")
        .doesNotContain("there is no");
    assertThat(server.get("/posts?ui=zh&min_score=2", "Accept", "text/html").body())
        .contains("“min_score”的值“2”不能用，应为：0 到 1 之间的数");
    assertThat(server.get("/posts/x:1?ui=zh", "Accept", "text/html").body())
        .contains("没有 id 为“x:1”的帖子");
    String form = "application/x-www-form-urlencoded";
    assertThat(
            server
                .post("/corpus/narratives", "title_en=", "Content-Type", form, "Cookie", "ui=zh")
                .body())
        .contains("缺少“title_en”，应为：英文或中文标题");
  }

  @Test
  void tellsProgramsInEnglishWhateverTheyAccept() {
    assertThat(server.get("/api/v1/narratives/nope", "Accept-Language", "zh-CN").body())
        .contains("there is no narrative with the id 'nope'; GET /api/v1/narratives lists them");
  }

  @Test
  void teachesWhatToDoWhenNothingIsStored() {
    Fixtures none = RunningServer.FIXTURES.without();
    try (Server empty = Server.start(none.engine(), none.curation(), ServerOptions.local(0))) {
      HttpResponse<String> answer =
          server.send(
              java.net.http.HttpRequest.newBuilder(
                      java.net.URI.create("http://127.0.0.1:" + empty.port() + "/"))
                  .build());
      assertThat(answer.body()).contains("refrain import posts");
    }
  }

  @Test
  void letsBrowsersKeepAssetsForEver() {
    MatchResult css =
        HREF.matcher(page("/"))
            .results()
            .filter(m -> m.group(1).endsWith("refrain.css"))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> answer = server.get(css.group(1));
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    assertThat(server.get("/assets/x/..%2F..%2Flogback.xml").statusCode()).isEqualTo(404);
  }

  /** Returns the page's tags without the forms that send something. */
  private static String links(String page) {
    return tags(page)
        .lines()
        .filter(tag -> !tag.contains("method=\"post\""))
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  /** Returns the page's tags only: text may hold anything, as long as it opens no tag. */
  private static String tags(String page) {
    return String.join(
        "\n",
        Pattern.compile("<[a-zA-Z][^>]*>")
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .toList());
  }

  private String page(String path) {
    HttpResponse<String> answer = server.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
