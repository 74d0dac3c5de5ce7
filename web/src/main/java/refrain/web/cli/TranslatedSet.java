package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Option;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.indexer.bridge.fitting.TrainingPairs;
import refrain.indexer.bridge.fitting.TrainingPairs.Pair;

/**
 * Judgements made of translated sentences: two Chinese ones match when they translate the same
 * English one, and either matches the English.
 *
 * <p>The first Chinese sentence of each English one is a post, its others are statements. Every
 * second English sentence is a statement as well, so that half of the posts have nothing to find.
 */
final class TranslatedSet {
  /** Posts, at most; as many of them with a paraphrase as there are. */
  private static final int POSTS = 4_000;

  private static final Outlet OUTLET = new Outlet("pairs", OutletKind.OTHER);

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      required = true,
      description = "Translated sentences, Chinese and English with a tab between; may be gzip.")
  private Path pairs;

  private final Map<String, String> posts = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, Set<String>> right = new LinkedHashMap<>();

  void read() throws IOException {
    Map<String, Set<String>> chinese = new TreeMap<>();
    for (Pair pair : TrainingPairs.read(pairs))
      chinese.computeIfAbsent(pair.english(), e -> new TreeSet<>()).add(pair.chinese());
    Set<String> asked = new HashSet<>();
    int number = 0;
    for (boolean many : List.of(true, false))
      for (Map.Entry<String, Set<String>> each : chinese.entrySet())
        if (many == each.getValue().size() > 1)
          add(++number, each.getKey(), List.copyOf(each.getValue()), asked);
  }

  private void add(int number, String english, List<String> chinese, Set<String> asked) {
    Set<String> same = new HashSet<>();
    if (number % 2 == 0) same.add(statement("en" + number, english));
    boolean post = posts.size() < POSTS && asked.add(chinese.getFirst());
    for (int i = post ? 1 : 0; i < chinese.size(); i++)
      same.add(statement("zh" + number + "-" + i, chinese.get(i)));
    if (!post) return;
    posts.put(Integer.toString(number), chinese.getFirst());
    right.put(Integer.toString(number), same);
  }

  private String statement(String id, String text) {
    statements.add(bare(id, text));
    return id;
  }

  /** Returns a statement of nothing but a text. */
  static Statement bare(String id, String text) {
    return Statement.bare(new StatementId(id), OUTLET, text, OUTLET.name());
  }

  /** Returns the texts of the posts by id. */
  Map<String, String> posts() {
    return posts;
  }

  List<Statement> statements() {
    return statements;
  }

  boolean right(String post, String statement) {
    return right.getOrDefault(post, Set.of()).contains(statement);
  }
}
