package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class ImportsTest {
  @TempDir private Path folder;
  private ServedWorkspace served;

  @BeforeEach
  void open() throws IOException {
    served = ServedWorkspace.open(folder.resolve("w"));
  }

  @AfterEach
  void close() throws IOException {
    served.close();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private JsonNode sent(String query, String file) {
    return sent(query, file.getBytes(UTF_8));
  }

  private JsonNode sent(String query, byte[] file) {
    HttpResponse<String> answer = served.upload("collection=may&" + query, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode job = RunningServer.read(answer.body());
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/api/v1/jobs/" + job.get("id").asText());
    return job;
  }

  private static void assertAddsUp(JsonNode job, long read, long imported, long rejected) {
    assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(job.get("read").asLong()).isEqualTo(read);
    assertThat(job.get("imported").asLong()).isEqualTo(imported);
    assertThat(job.get("rejected").asLong()).isEqualTo(rejected);
    assertThat(
            job.get("imported").asLong()
                + job.get("unchanged").asLong()
                + job.get("updated").asLong()
                + job.get("skipped").asLong()
                + job.get("rejected").asLong())
        .isEqualTo(read);
  }

  private long posts() {
    return served.server().json("/api/v1/posts").get("total").asLong();
  }

  private List<String> spooled() throws IOException {
    try (var files = Files.list(folder.resolve("w/jobs"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> !name.endsWith(".json"))
          .toList();
    }
  }

  @Test
  void aFileIsSentLookedAtMappedAndImported() throws Exception {
    String file = "n,said,when\n1,枪击案 😀,2021-05-03 10:00\n2,Guns,2021-05-04 10:00\n3,,\n";
    String id = sent("name=may.csv&start=false", file).get("id").asText();
    String job = "/api/v1/jobs/" + id;
    JsonNode looked = served.server().json(job + "/preview");
    assertThat(looked.get("flaw").asText()).contains("--map");
    assertThat(looked.at("/columns/1/values/0").asText()).isEqualTo("枪击案 😀");
    assertThat(posts()).isZero();

    String map = encode("text=said,id=n,created_at=when,platform='weibo'");
    HttpResponse<String> changed = served.send("PUT", job + "?zone=Asia/Shanghai&map=" + map);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    looked = served.server().json("/import/" + id + ".json");
    assertThat(looked.get("usable").asLong()).isEqualTo(2);
    assertThat(looked.at("/first/0/created_at").asText()).isEqualTo("2021-05-03T02:00:00Z");
    assertThat(looked.at("/rejects/0/line").asLong()).isEqualTo(4);

    assertThat(served.send("POST", job + "/start").statusCode()).isEqualTo(202);
    assertAddsUp(served.ended(id), 3, 2, 1);
    assertThat(posts()).isEqualTo(2);
    assertThat(served.server().json("/api/v1/posts/weibo:1").get("text").asText())
        .isEqualTo("枪击案 😀");
    JsonNode noted = served.server().json("/api/v1/collections").at("/collections/0/imports/0");
    assertThat(noted.get("file").asText()).isEqualTo("may.csv");
    assertThat(noted.at("/mapping/text").asText()).isEqualTo("said");
    assertThat(noted.get("by").asText()).isEqualTo("owner");
    assertThat(spooled()).isEmpty();
    assertThat(served.send("POST", job + "/start").statusCode()).isEqualTo(400);
    assertThat(served.send("DELETE", job).statusCode()).isEqualTo(204);
    assertThat(served.send("GET", job).statusCode()).isEqualTo(404);
  }

  @Test
  void aFormWithoutScriptsDoesTheSame() throws Exception {
    HttpResponse<String> sent =
        served
            .server()
            .post(
                "/import",
                part("kind", "posts")
                    + part("collection", "may")
                    + "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"五<b>.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\nn,said\r\n1,<script>alert(1)</script>\r\n--xx--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=xx");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String job = sent.headers().firstValue("Location").orElseThrow();
    assertThat(served.server().get(job).body())
        .contains("五&lt;b&gt;.csv")
        .contains("no column is known to hold the text")
        .contains("<option value=\"said\"");

    form(job, "act=preview&col.text=said&col.id=n&fix.platform=weibo");
    String page = served.server().get(job).body();
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert")
        .contains("<option value=\"said\" selected>")
        .contains("value=\"weibo\"");
    form(job, "act=save&save_as=wide&col.text=said&col.id=n&fix.platform=weibo");
    assertThat(served.server().json("/api/v1/mappings").at("/mappings/wide/platform").asText())
        .isEqualTo("'weibo'");
    form(job, "act=use&saved=wide");
    form(job, "act=start&col.text=said&col.id=n&fix.platform=weibo");
    assertAddsUp(served.ended(job.substring(8)), 1, 1, 0);
    assertThat(served.server().get(job).body())
        .contains("1 read = 1 imported + 0 unchanged + 0 updated + 0 skipped by rule + 0 rejected")
        .contains("/posts?collection=may");
    assertThat(posts()).isEqualTo(1);
  }

  private static String part(String name, String value) {
    return "--xx\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private void form(String job, String fields) {
    HttpResponse<String> answer =
        served
            .server()
            .post(
                job,
                "kind=posts&collection=may&format=auto&zone=UTC&charset=UTF-8&" + fields,
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  @Test
  void whatIsWrongIsSaidOnThePageThatKeepsWhatHeld() {
    String id = sent("start=false", "text\na\n").get("id").asText();
    HttpResponse<String> answer =
        served
            .server()
            .post(
                "/import/" + id,
                "kind=posts&collection=may&format=auto&zone=Mars&charset=UTF-8&act=start&col.text=text",
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("there is no time zone").contains("value=\"UTC\"");
    assertThat(served.server().json("/api/v1/jobs/" + id).get("state").asText())
        .isEqualTo("waiting");
  }

  @Test
  void anImportUnderWayGoesOnAfterARestart() throws Exception {
    int posts = 30_000;
    String file =
        IntStream.range(0, posts)
            .mapToObj(i -> "{\"id\":\"%d\",\"text\":\"post number %d\"}".formatted(i, i))
            .collect(Collectors.joining("\n"));
    String id = sent("name=a.jsonl", file).get("id").asText();
    while (served.server().json("/api/v1/jobs/" + id).get("state").asText().equals("queued"))
      Thread.onSpinWait();
    served.close();
    served = ServedWorkspace.open(folder.resolve("w"));
    JsonNode done = served.ended(id);
    assertThat(done.get("state").asText()).isEqualTo("done");
    assertThat(done.get("read").asLong()).isEqualTo(posts);
    assertThat(done.get("imported").asLong() + done.get("taken_before").asLong()).isEqualTo(posts);
    assertThat(posts()).isEqualTo(posts);
    assertThat(spooled()).isEmpty();
  }

  @Test
  void wrongFilesFailWithTheReasonOrAreReadAsFarAsTheyGo() throws Exception {
    assertFails(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}, "picture");
    assertFails(new byte[5000], "zero bytes");
    assertThat(served.upload("collection=may", new byte[0]).body()).contains("it is empty");
    byte[] whole = gzip("{\"id\":\"1\",\"text\":\"枪击\"}\n".repeat(1) + filler());
    JsonNode cut =
        served.ended(sent("", Arrays.copyOf(whole, whole.length / 2)).get("id").asText());
    assertThat(cut.get("state").asText()).isEqualTo("done");
    assertThat(cut.get("imported").asLong()).isPositive();
    assertThat(cut.get("remark").asText()).contains("beyond line");
    JsonNode zip = served.ended(sent("name=z.zip", zip("../../evil.jsonl")).get("id").asText());
    assertAddsUp(zip, 1, 1, 0);
    try (var files = Files.walk(folder)) {
      assertThat(files).noneMatch(f -> f.toString().contains("evil"));
    }
    String header =
        IntStream.range(0, 5000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String wide =
        sent("start=false&map=text%3Dc4999", header + "\n" + header + "\n").get("id").asText();
    String page = served.server().get("/import/" + wide).body();
    assertThat(page.length()).isLessThan(400_000);
    assertThat(page).contains("list=\"columns-of-file\"").contains("value=\"c4999\"");
    assertThat(spooled()).as("what failed can be started again").hasSize(3);
  }

  private void assertFails(byte[] file, String why) throws Exception {
    JsonNode failed = served.ended(sent("", file).get("id").asText());
    assertThat(failed.get("state").asText()).isEqualTo("failed");
    assertThat(failed.get("remark").asText()).contains(why);
  }

  private static String filler() {
    return IntStream.range(2, 5000)
        .mapToObj(i -> "{\"id\":\"%d\",\"text\":\"%x\"}\n".formatted(i, i * 7919L * 104729L))
        .collect(Collectors.joining());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write("{\"id\":\"z\",\"text\":\"in a zip\"}".getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aCollectionOfStatementsLeadsToItsStatements() throws Exception {
    String lines = "{\"id\":\"s1\",\"text\":\"Guns never sleep\",\"outlet\":\"Xinhua\"}\n{}\n";
    JsonNode sent =
        RunningServer.read(
            served
                .upload("name=s.jsonl&kind=statements&collection=may", lines.getBytes(UTF_8))
                .body());
    assertAddsUp(served.ended(sent.get("id").asText()), 2, 1, 1);
    assertThat(served.server().get("/collections?ui=en").body())
        .contains("/corpus/statements?collection=may", ">1 rejected record<")
        .doesNotContain("/posts?collection=may");
    String statements = "/corpus/statements.json?collection=";
    assertThat(served.server().json(statements + "may").get("total").asInt()).isEqualTo(1);
    assertThat(served.server().json(statements + "june").get("total").asInt()).isZero();
  }

  @Test
  void aCollectionOfPostsAndStatementsLeadsToBoth() throws Exception {
    String said = "{\"id\":\"s1\",\"text\":\"Guns never sleep\",\"outlet\":\"Xinhua\"}\n";
    served.ended(sent("name=s.jsonl&kind=statements", said).get("id").asText());
    served.ended(sent("name=p.csv", "id,text\n1,Guns\n").get("id").asText());
    assertThat(served.server().get("/collections").body())
        .contains("/corpus/statements?collection=may", "/posts?collection=may");
  }

  @Test
  void aPageNamesItsOwnRemedyAndAProgramThatOfTheCommandLine() throws Exception {
    String id = sent("name=n.csv&start=false", "n,words\n1,Guns\n").get("id").asText();
    assertThat(served.server().get("/import/" + id + "?ui=en").body())
        .contains("choose one for “Text” under “Which column is what”")
        .doesNotContain("--map");
    assertThat(served.server().get("/import/" + id + "?ui=zh").body())
        .contains("请在下方“各列的含义”中为“正文”选择一列")
        .doesNotContain("--map");
    assertThat(served.server().json("/import/" + id + ".json").toString()).contains("--map");
    assertThat(served.upload("name=a.csv&ui=zh", new byte[0]).body()).contains("缺少“collection”");
    assertThat(served.upload("name=a.csv", new byte[0]).body()).contains("wanted the name of");
  }

  @Test
  void aFileNameIsALabelAndNeverAPath() throws Exception {
    String name = "../../\u202E<img src=x>\u0000'\"" + "集".repeat(300) + ".csv";
    JsonNode job = sent("name=" + encode(name), "text\nhello\nx,y\n");
    assertThat(job.get("name").asText())
        .doesNotContain("/")
        .doesNotContain("\u202E")
        .startsWith("\uFFFD<img");
    assertAddsUp(served.ended(job.get("id").asText()), 2, 1, 1);
    assertThat(served.server().get("/import").body()).doesNotContain("<img");
    assertThat(served.server().get("/import/" + job.get("id").asText()).body())
        .doesNotContain("<img");
    try (var files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(f -> f.contains("img") && f.contains("jobs"));
    }
  }

  @Test
  void aFileThatIsTooLargeLeavesNothing() throws Exception {
    served.close();
    served = ServedWorkspace.open(folder.resolve("w"), 1000);
    HttpResponse<String> refused = served.upload("collection=may", new byte[1001]);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("--max-upload").contains("Too large");
    assertThat(served.upload("collection=may", "text\na\n".getBytes(UTF_8)).statusCode())
        .isEqualTo(202);
    assertThat(served.server().json("/api/v1/jobs").get("jobs").size()).isEqualTo(1);
  }

  @Test
  void whatIsMissingOrUnknownIsNamed() {
    assertThat(served.upload("name=x", new byte[] {1}).body()).contains("'collection'");
    assertThat(served.upload("collection=c&zone=Mars", new byte[] {1}).body())
        .contains("Asia/Shanghai");
    assertThat(served.upload("collection=c&format=exl", new byte[] {1}).body()).contains("weibo");
    assertThat(served.upload("collection=c&colection=d", new byte[] {1}).body())
        .contains("there is no parameter 'colection'");
    assertThat(served.upload("collection=c&map=@none", new byte[] {1}).body())
        .contains("there is no saved mapping");
    assertThat(served.send("GET", "/api/v1/jobs/nope").statusCode()).isEqualTo(404);
    assertThat(served.send("POST", "/api/v1/jobs/nope/cancel").statusCode()).isEqualTo(404);
    assertThat(served.server().json("/api/v1/jobs").get("jobs").size()).isZero();
  }

  @Test
  void accountsShowAsHashesUnderPseudonymsAlsoBeforeTheImport() throws Exception {
    String id =
        sent(
                "start=false&pseudonymise=true",
                "id,text,username\n1,hello,secret_agent\n2,,secret_agent\n")
            .get("id")
            .asText();
    for (String path : List.of("/api/v1/jobs/" + id + "/preview", "/import/" + id))
      assertThat(served.server().get(path).body()).doesNotContain("secret_agent").contains("p-");
    served.send("POST", "/api/v1/jobs/" + id + "/start");
    assertAddsUp(served.ended(id), 2, 1, 1);
    assertThat(served.server().get("/api/v1/posts").body()).doesNotContain("secret_agent");
  }
}
