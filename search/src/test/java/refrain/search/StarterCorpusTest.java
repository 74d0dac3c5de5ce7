package refrain.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import refrain.corpora.Post;
import refrain.corpora.StarterCorpus;
import refrain.corpora.Statement;
import refrain.indexer.Workspace;

/** Least quality on the starter corpus, whose posts are labelled by hand in {@code labels.tsv}. */
class StarterCorpusTest {
  private static final MatchOptions FIRST =
      new MatchOptions(MatchOptions.Against.NARRATIVES, 1, 0, false);

  private record Label(String post, String narrative, String relation) {}

  private static Workspace workspace;
  private static LuceneEngine engine;
  private static Map<String, String> texts;

  @BeforeAll
  static void fill() throws IOException {
    workspace = Samples.workspace(Samples.embedded());
    Samples.add(workspace, StarterCorpus.statements().toArray(Statement[]::new));
    engine = new LuceneEngine(workspace);
    texts = new HashMap<>();
    for (Post post : StarterCorpus.posts()) texts.put(post.id().local(), post.text());
  }

  @AfterAll
  static void close() throws IOException {
    Samples.close(workspace);
  }

  private static List<Label> labels(String relation) throws IOException {
    try (InputStream in = StarterCorpus.class.getResourceAsStream("starter/labels.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t"))
          .map(cells -> new Label(cells[0], cells[1], cells[2]))
          .filter(label -> label.relation().equals(relation))
          .collect(Collectors.toList());
    }
  }

  private static List<List<Match>> matches(List<Label> labels) {
    return engine.matchAll(
        labels.stream().map(l -> Objects.requireNonNull(texts.get(l.post()))).toList(), FIRST);
  }

  private static List<String> wrong(List<Label> labels) {
    List<List<Match>> found = matches(labels);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String first =
          found.get(i).stream()
              .map(m -> m.narrative().orElseThrow().value())
              .findFirst()
              .orElse("-");
      if (!first.equals(labels.get(i).narrative())) wrong.add(labels.get(i) + " found " + first);
    }
    return wrong;
  }

  @Test
  void nearVerbatimPostsFindTheirNarrativeFirst() throws IOException {
    List<Label> labels = labels("near-verbatim");
    assertThat(labels).hasSizeGreaterThan(50);
    assertThat(wrong(labels)).hasSizeLessThanOrEqualTo(labels.size() * 5 / 100);
  }

  @Test
  void mostParaphrasesFindTheirNarrativeFirst() throws IOException {
    List<Label> labels = labels("paraphrase");
    assertThat(labels).hasSizeGreaterThan(50);
    assertThat(wrong(labels)).hasSizeLessThanOrEqualTo(labels.size() * 40 / 100);
  }

  @Test
  void unrelatedPostsStayBelowWhatIsShown() throws IOException {
    List<Label> labels = labels("unrelated");
    assertThat(labels).hasSizeGreaterThan(50);
    List<List<Match>> found = matches(labels);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++)
      for (Match match : found.get(i))
        if (match.score() >= SearchEngine.SHOWN)
          shown.add(
              texts.get(labels.get(i).post()) + " -> " + match.narrative() + " " + match.score());
    assertThat(shown).isEmpty();
  }

  /** Returns the share of posts with a relation that hold a cue beside their closest statement. */
  private static double cued(String relation) throws IOException {
    List<Label> labels = labels(relation);
    MatchOptions full = new MatchOptions(MatchOptions.Against.NARRATIVES, 1, 0, true);
    long cued = 0;
    for (Label label : labels) {
      String text = Objects.requireNonNull(texts.get(label.post()));
      for (Match match : engine.match(text, full))
        if (!StanceCue.of(text, wording(match), match.evidence()).isEmpty()) cued++;
    }
    return (double) cued / labels.size();
  }

  private static String wording(Match match) {
    return workspace.catalogue().statement(match.statement()).orElseThrow().wording();
  }

  @Test
  void stanceCuesStandInPostsThatOpposeAndInFewThatRepeat() throws IOException {
    double opposing = cued("opposes");
    double repeating = Math.max(cued("near-verbatim"), cued("paraphrase"));
    assertThat(opposing).isGreaterThan(0.3);
    assertThat(repeating).isLessThan(0.1);
  }

  /** One case a line: the query, and the narrative that must come first. */
  @ParameterizedTest
  @CsvFileSource(resources = "judged-queries.tsv", delimiter = '\t', numLinesToSkip = 1)
  void aJudgedQueryFindsItsNarrativeFirst(String query, String narrative) {
    assertThat(engine.match(query, FIRST).getFirst().narrative().orElseThrow().value())
        .isEqualTo(narrative);
  }
}
