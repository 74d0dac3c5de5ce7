package refrain.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NativeJsonTest {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void postsSurviveTheRoundTrip(@ForAll("posts") Post post) {
    String line = NativeJson.write(post);

    assertThat(line).doesNotContain("\n", "\r");
    assertThat(NativeJson.readPost(line)).isEqualTo(post);
    assertThat(NativeJson.readPost(line).extra().keySet().stream().toList())
        .isEqualTo(post.extra().keySet().stream().toList());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void statementsSurviveTheRoundTrip(@ForAll("statements") Statement statement) {
    assertThat(NativeJson.readStatement(NativeJson.write(statement))).isEqualTo(statement);
  }

  @Property(tries = 200)
  void judgementsSurviveTheRoundTrip(
      @ForAll("words") String reason, @ForAll("words") String by, @ForAll Verdict verdict) {
    Judgement judgement =
        new Judgement(
            new PostId("x", "a:b"),
            new NarrativeId("n"),
            verdict,
            reason,
            by,
            Instant.parse("2021-05-03T10:00:00.000000001Z"));

    assertThat(NativeJson.readJudgement(NativeJson.write(judgement))).isEqualTo(judgement);
  }

  @Test
  void saysWhatIsWrongWithJsonInAPersonsWords() {
    refusedInWords(
        "{\"a\":1,\"a\":2}", "could not read JSON: field 'a' stands twice in one object");
    refusedInWords("[".repeat(300), "could not read JSON: Document nesting depth (201) exceeds");
    refusedInWords("{\"a\":nul}", "could not read JSON: Unrecognized token 'nul'");
    refusedInWords("{\"a\":+Infinit}", "could not read JSON: ");
  }

  private static void refusedInWords(String json, String reason) {
    assertThatThrownBy(() -> NativeJson.parse(json))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(reason)
        .hasMessageNotContainingAny("Feature", "Constraints", "`", "INF");
  }

  @Test
  void theNanThatPythonWritesIsNoValue() {
    Post post =
        NativeJson.readPost(
            "{\"id\":\"1\",\"text\":\"a\",\"lang\":NaN,\"metrics\":{\"likes\":NaN},\"x\":NaN,\"y\":1.50}");

    assertThat(post.lang()).isNull();
    assertThat(post.metrics()).isEqualTo(Metrics.NONE);
    assertThat(post.extra()).isEqualTo(Map.of("y", "1.50"));
    assertThat(NativeJson.readPost("{\"text\":\"a\",\"account\":NaN,\"urls\":NaN}"))
        .isEqualTo(NativeJson.readPost("{\"text\":\"a\"}"));
  }

  @Test
  void aPostKeepsTheSourceItTellsAndElseHasTheOneGiven() {
    Source given = new Source("f.jsonl", "ab", 7, "native/1");
    String told = "{\"id\":\"1\",\"text\":\"a\",\"source\":{\"file\":\"g.csv\",\"line\":3}}";

    assertThat(NativeJson.readPost(NativeJson.parse("{\"text\":\"a\"}"), given).source())
        .isEqualTo(given);
    assertThat(NativeJson.readPost(NativeJson.parse(told), given).source())
        .isEqualTo(new Source("g.csv", "", 3, ""));
  }

  @Test
  void narrativesAndImportsSurviveTheRoundTrip() {
    Narrative narrative =
        new Narrative(new NarrativeId("n"), new Bilingual("T", ""), new Bilingual("", "摘要"));
    Import report =
        new Import(
            "c", "f.csv", "ab", "csv/1", Map.of("text", "body"), Instant.EPOCH, 10, 4, 3, 2, 1);

    assertThat(NativeJson.readNarrative(NativeJson.write(narrative))).isEqualTo(narrative);
    assertThat(NativeJson.readImport(NativeJson.write(report))).isEqualTo(report);
  }

  @Test
  void writesSnakeCaseOnOneLineAndLeavesOutWhatIsAbsent() {
    Post post =
        Post.of(new PostId("weibo", "1"), "一\n二")
            .createdAt(Instant.parse("2021-05-03T10:00:00Z"))
            .inReplyTo("0")
            .build();

    assertThat(NativeJson.write(post))
        .isEqualTo(
            "{\"id\":\"1\",\"platform\":\"weibo\",\"text\":\"一\\n二\","
                + "\"created_at\":\"2021-05-03T10:00:00Z\",\"kind\":\"post\",\"in_reply_to\":\"0\"}");
  }

  @Test
  void halfASurrogatePairIsWrittenAsAnEscape() {
    Post post = Post.of(new PostId("x", "1"), "cut \uD83D here 😀").build();

    assertThat(NativeJson.write(post)).contains("cut \\ud83d here 😀");
    assertThat(NativeJson.readPost(NativeJson.write(post))).isEqualTo(post);
  }

  @Test
  void unknownFieldsAreKeptWithAllTheirDigits() {
    Post post =
        NativeJson.readPost(
            "{\"id\":1,\"platform\":\"x\",\"text\":\"t\",\"a\":12345678901234567890123,"
                + "\"b\":0.10,\"c\":{\"d\":[1.0,null,\"e\"]},\"f\":null,\"g\":true}");

    assertThat(post.extra())
        .containsExactly(
            Map.entry("a", "12345678901234567890123"),
            Map.entry("b", "0.10"),
            Map.entry("c", "{\"d\":[1.0,null,\"e\"]}"),
            Map.entry("g", "true"));
  }

  @Test
  void whatCannotBeReadSaysWhyAndWhere() {
    refused("{\"platform\":\"x\"}", "missing field 'text'");
    refused("{\"text\":\"t\",\"created_at\":\"May\"}", "field 'created_at' is 'May'");
    refused("{\"text\":\"t\",\"kind\":\"poem\"}", "field 'kind' is 'poem', wanted one of [POST");
    refused("{\"text\":\"t\",\"urls\":\"u\"}", "field 'urls' is '\"u\"', wanted an array");
    refused("{\"text\":\"t\",\"metrics\":{\"likes\":\"few\"}}", "'likes' is 'few'");
    refused("{\"text\":\"t\",\"platform\":\"a:b\",\"id\":\"1\"}", "platform must be a name");
    refused("{\"text\":\"t\",\"text\":\"u\"}", "field 'text' stands twice");
    refused("{\"text\":\"t\"} x", "could not read JSON");
    refused("{\"text\":\"t\"", "could not read JSON");
    refused("", "nothing to read");
    refused("[]", "wanted a JSON object");
    refused("{\"text\":\"t\",\"x\":" + "[".repeat(201) + "]".repeat(201) + "}", "nesting depth");
  }

  private static void refused(String json, String why) {
    assertThatThrownBy(() -> NativeJson.readPost(json))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(why);
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "\"",
            "\\",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u2028",
            "é",
            "枪",
            "槍",
            "😀",
            "👩‍👩‍👧",
            "🇨🇳",
            "\uD83D",
            "\uDE00",
            "\uFEFF",
            "\u202E",
            "{",
            ",",
            "𠮷");
    return pieces.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<Post> posts() {
    Arbitrary<Map<String, String>> extra = Arbitraries.maps(words(), words()).ofMaxSize(3);
    return Combinators.combine(
            words().filter(w -> !w.isBlank()),
            words().injectNull(0.3),
            times(),
            Arbitraries.of(PostKind.class),
            words().list().ofMaxSize(3),
            Arbitraries.longs().injectNull(0.3),
            extra)
        .as(NativeJsonTest::post);
  }

  private static Post post(
      String text,
      String word,
      Instant time,
      PostKind kind,
      List<String> words,
      Long count,
      Map<String, String> extra) {
    return Post.of(new PostId("x", text), text)
        .account(word == null ? null : new Account(word, null, word, time, count))
        .lang(word)
        .createdAt(time)
        .url(word)
        .kind(kind)
        .inReplyTo(word)
        .repostOf(word)
        .hashtags(words)
        .urls(words)
        .mentions(words)
        .metrics(new Metrics(count, null, count, null))
        .collection(Objects.requireNonNullElse(word, ""))
        .source(word == null ? Source.NONE : new Source(word, "ab", 3, "csv/1"))
        .synthetic(count == null)
        .extra(extra)
        .build();
  }

  @Provide
  Arbitrary<Statement> statements() {
    return Combinators.combine(
            words().filter(w -> !w.isBlank()),
            words().injectNull(0.3),
            times(),
            Arbitraries.of(OutletKind.class),
            Arbitraries.of(StatementKind.class),
            Arbitraries.maps(words(), words()).ofMaxSize(3))
        .as(
            (text, word, time, outlet, kind, extra) ->
                new Statement(
                    new StatementId(text),
                    new Outlet(text, outlet),
                    word,
                    word,
                    text,
                    word,
                    time,
                    word,
                    word,
                    List.of(new NarrativeId(text)),
                    kind,
                    Objects.requireNonNullElse(word, ""),
                    Source.NONE,
                    extra));
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.longs()
        .between(-60_000_000_000L, 250_000_000_000L)
        .map(s -> Instant.ofEpochSecond(s, Math.floorMod(s, 1_000_000_000)))
        .injectNull(0.2);
  }
}
