package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;
import refrain.indexer.StatementImport;
import refrain.search.Match;
import refrain.search.MatchOptions;

/**
 * Measures texts of unlike lengths: one sentence as a post against the whole remarks it stands in,
 * and a long post against the one headline that it holds. The choice is random, its seed fixed.
 */
final class QualityOfLengths {
  private static final int ASKED = 300;
  private static final int SEED = 7;

  /** Real posts before the headline and after it, half of each. */
  private static final int AROUND = 12;

  private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]{15,60}[。！？]");

  /** Shorter headlines say too little to be told from others. */
  private static final int HEADLINE = 40;

  private static final MatchOptions FIVE =
      new MatchOptions(MatchOptions.Against.STATEMENTS, 5, 0, false);

  private final MeasuringModels models;
  private final Random random = new Random(SEED);

  QualityOfLengths(MeasuringModels models) {
    this.models = models;
  }

  /**
   * How often posts found the statement that they hold or that holds them.
   *
   * @param first share of posts whose statement came first
   * @param five share of posts whose statement was among the first five
   */
  record Found(int statements, int posts, double first, double five) {}

  /** Asks for remarks with single sentences of them, each of which stands in one remark alone. */
  Found sentences(Path remarks) throws IOException {
    List<Statement> statements = all(Readers.statements(remarks, ReadOptions.of("remarks")));
    Map<String, Optional<StatementId>> where = new TreeMap<>();
    for (Statement each : statements)
      for (String sentence :
          new TreeSet<>(SENTENCE.matcher(each.text()).results().map(MatchResult::group).toList()))
        where.merge(sentence, Optional.of(each.id()), (a, b) -> Optional.empty());
    return found(statements, chosen(where));
  }

  /** Asks for headlines with long posts: one headline each, in the midst of other posts. */
  Found headlines(Path headlines, Path posts) throws IOException {
    List<Statement> statements = all(Readers.statements(headlines, ReadOptions.of("headlines")));
    List<String> around =
        all(Readers.posts(posts, ReadOptions.of("posts"))).stream().map(Post::text).toList();
    Map<String, Optional<StatementId>> where = new TreeMap<>();
    for (Statement each : statements)
      if (each.text().length() >= HEADLINE)
        where.merge(each.text(), Optional.of(each.id()), (a, b) -> Optional.empty());
    Map<String, StatementId> asked = new TreeMap<>();
    chosen(where).forEach((headline, id) -> asked.put(amid(headline, around), id));
    return found(statements, asked);
  }

  private Map<String, StatementId> chosen(Map<String, Optional<StatementId>> where) {
    List<Map.Entry<String, StatementId>> once = new ArrayList<>();
    where.forEach((text, id) -> id.ifPresent(i -> once.add(Map.entry(text, i))));
    Collections.shuffle(once, random);
    Map<String, StatementId> chosen = new TreeMap<>();
    once.stream().limit(ASKED).forEach(e -> chosen.put(e.getKey(), e.getValue()));
    return chosen;
  }

  private String amid(String headline, List<String> others) {
    StringBuilder post = new StringBuilder();
    for (int i = 0; i < AROUND; i++) {
      if (i == AROUND / 2) post.append(headline).append(".\n\n");
      post.append(others.get(random.nextInt(others.size()))).append("\n\n");
    }
    return post.toString();
  }

  private Found found(List<Statement> statements, Map<String, StatementId> asked)
      throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.make("refrain-quality-");
        Opened opened = Opened.of(folder.path(), models.embedder())) {
      new StatementImport(opened.workspace()).add(statements);
      List<String> posts = List.copyOf(asked.keySet());
      List<List<Match>> answers = opened.engine().matchAll(posts, FIVE);
      double first = 0;
      double five = 0;
      for (int i = 0; i < posts.size(); i++) {
        List<StatementId> ranked = answers.get(i).stream().map(Match::statement).toList();
        int at = ranked.indexOf(asked.get(posts.get(i)));
        if (at == 0) first++;
        if (at >= 0) five++;
      }
      int count = Math.max(1, posts.size());
      return new Found(statements.size(), posts.size(), first / count, five / count);
    }
  }

  private static <T> List<T> all(RowStream<T> stream) throws IOException {
    List<T> values = new ArrayList<>();
    try (stream) {
      for (var row = stream.next(); row.isPresent(); row = stream.next())
        if (row.get() instanceof Row.Read<T> read) values.add(read.value());
    }
    return values;
  }
}
