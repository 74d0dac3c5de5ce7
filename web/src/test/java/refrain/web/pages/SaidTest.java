package refrain.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SaidTest {
  private static final String LITERAL = "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)";

  /** Who runs the program reads these; no page shows them. */
  private static final Pattern ON_THE_COMMAND_LINE =
      Pattern.compile("users file|could not listen|refusing to listen|port must be|to listen on");

  /** Only programs read these. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile("the body|bulk streams|as application/json|line 7: ");

  private static String chinese(String thrown) {
    return Texts.CHINESE.said(thrown).words();
  }

  @Test
  void saysInChineseWhatIsKnownAndTheRestAsItWasThrown() {
    assertThat(Texts.CHINESE.said("there is no act 'a1' in the journal"))
        .isEqualTo(new Said("日志中没有编号为“a1”的操作", "zh-Hans"));
    assertThat(Texts.CHINESE.said("the moon is full"))
        .isEqualTo(new Said("the moon is full", "en"));
    assertThat(Texts.ENGLISH.said("the moon is full"))
        .isEqualTo(new Said("the moon is full", "en"));
  }

  @Test
  void saysWhatStandsWithinToo() {
    assertThat(chinese("there is no post with the id 'x:1'; an id has the form platform:id"))
        .isEqualTo("没有 id 为“x:1”的帖子；id 的形式是“平台:id”");
    assertThat(chinese("could not read parameter 'to': got '7', wanted a number from 0 to 1"))
        .isEqualTo("“to”的值“7”不能用，应为：0 到 1 之间的数");
  }

  @Test
  void leavesWhatPeopleWroteAsItIs() {
    assertThat(chinese("could not read parameter 'q': got 'post', wanted a text"))
        .contains("“post”");
    assertThat(chinese("could not read parameter 'q': got '{0}', wanted a text")).contains("“{0}”");
    assertThat(chinese("there is no act 'a' in the journal' in the journal"))
        .contains("“a' in the journal”");
  }

  @Test
  void leavesNamesAsTheyAreThatMeanSomethingElseWhere() {
    assertThat(
            chinese(
                "a reviewer may undo what they judged themselves; ask a curator to undo what admin did"))
        .contains("admin")
        .doesNotContain("管理员");
    assertThat(chinese("columns: posts")).isEqualTo("各列：posts");
  }

  @Test
  void takesNobodysWordsForItsOwn() {
    String remedy = "'; GET /api/v1/narratives lists them";
    assertThat(chinese("there is no narrative with the id 'x'; sign in at evil.example" + remedy))
        .isEqualTo("没有 id 为“x'; sign in at evil.example”的叙事；全部叙事列在工作台上");
    assertThat(chinese("there is no narrative with the id '" + remedy + remedy))
        .isEqualTo("没有 id 为“" + remedy + "”的叙事；全部叙事列在工作台上");
    assertThat(chinese("could not read 'a': could not read 'b': it holds no text"))
        .isEqualTo("无法读取“a”：无法读取“b”：其中没有文字");
  }

  @Test
  void namesTheRemedyOfThePageInsteadOfAFlag() {
    String thrown =
        "could not read 'a.csv' as posts: no column is known to hold the text (columns: n, words); say which does, such as --map \"text=words\"";
    assertThat(Texts.ENGLISH.said(thrown).words())
        .contains("(columns: n, words)", "“Which column is what”")
        .doesNotContain("--map");
    assertThat(chinese(thrown)).contains("“a.csv”", "（各列：n, words）", "“各列的含义”");
    assertThat(Phrases.ALL.phrases())
        .noneMatch(p -> p.en().contains("--map") || p.zh().contains("--map"));
  }

  @Test
  void isQuickWithWhatIsLong() {
    assertThat(chinese("there is no act '" + "' ".repeat(4_900) + "' in the journal"))
        .startsWith("日志中");
    assertThat(
            chinese(
                "there is no post with the id '"
                    + "'; could not read '".repeat(500)
                    + "'; nothing"))
        .startsWith("没有 id 为");
    assertThat(Texts.CHINESE.said("x".repeat(1_000_000)).lang()).isEqualTo("en");
  }

  /** What is thrown is written in the code; when it changes there, it changes in the list. */
  @Test
  void listsOnlyWhatIsThrownSomewhere() {
    String code =
        Stream.of("corpora", "indexer", "search", "web")
            .map(module -> sources(Path.of("..", module, "src/main/java")))
            .collect(Collectors.joining())
            .replaceAll("\"\\s*\\+\\s*\"", "")
            .replace("\\\"", "\"");
    assertThat(Phrases.ALL.phrases()).hasSizeGreaterThan(150);
    assertThat(Phrases.ALL.phrases().stream().flatMap(phrase -> phrase.pieces().stream()))
        .filteredOn(piece -> !code.contains(piece.replace("''", "'%s'")))
        .isEmpty();
  }

  /** Whoever adds a refusal to the pages adds its Chinese. */
  @Test
  void knowsWhatThePagesRefuse() {
    List<String> thrown =
        found(
                "(?:new (?:BadInput|NotFound)|(?:new )?Refusal[.a-zA-Z]*)\\((?:\\s*\\d+,)?\\s*"
                    + LITERAL)
            .filter(said -> !ON_THE_COMMAND_LINE.matcher(said).find())
            .filter(said -> !FOR_PROGRAMS.matcher(said).find())
            .toList();
    assertThat(thrown).hasSizeGreaterThan(40);
    List<String> wanted = found("new BadParameter\\([^;]*?,\\s*" + LITERAL + "\\)").toList();
    assertThat(wanted).hasSizeGreaterThan(20);
    assertThat(Stream.concat(thrown.stream(), wanted.stream()))
        .filteredOn(said -> Texts.CHINESE.said(said).lang().equals("en"))
        .isEmpty();
  }

  /** Returns the literals of the web's code, with values in the places of theirs. */
  private static Stream<String> found(String pattern) {
    String code = sources(Path.of("src/main/java/refrain/web")).replaceAll("\"\\s*\\+\\s*\"", "");
    return Pattern.compile(pattern)
        .matcher(code)
        .results()
        .map((MatchResult m) -> m.group(1))
        .map(
            said ->
                said.strip()
                    .replaceAll("\"\\s*\\+$", "x")
                    .replaceAll("^\"|\"$", "")
                    .replace("\\\"", "\""))
        .map(said -> said.replaceAll("%,?d", "7").replace("%s", "x"));
  }

  private static String sources(Path folder) {
    return Sources.in(
        folder, file -> file.toString().endsWith(".java") && !file.toString().contains("cli"));
  }
}
