package refrain.indexer;

import java.util.ArrayList;
import java.util.List;
import refrain.corpora.Statement;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Passage;
import refrain.indexer.text.TextAnalyzer;
import refrain.indexer.text.Token;

/** Takes a statement's wording apart, its title as a heading of its own. */
public final class StatementText {
  private StatementText() {}

  /** Returns the passages of {@link Statement#wording}, with offsets into it. */
  public static AnalysedText of(Statement statement, TextAnalyzer analyzer) {
    String title = statement.title();
    if (title == null || title.isBlank()) return analyzer.analyze(statement.text());
    List<Passage> passages = new ArrayList<>(analyzer.analyze(title).passages());
    int headings = passages.size();
    for (Passage passage : analyzer.analyze(statement.text()).passages())
      passages.add(moved(passage, headings, title.length() + 1));
    return new AnalysedText(statement.wording(), passages, headings);
  }

  private static Passage moved(Passage passage, int ordinals, int offset) {
    return new Passage(
        passage.ordinal() + ordinals,
        passage.start() + offset,
        passage.end() + offset,
        passage.language(),
        passage.text(),
        moved(passage.english(), offset),
        moved(passage.words(), offset),
        moved(passage.bigrams(), offset));
  }

  private static List<Token> moved(List<Token> tokens, int offset) {
    return tokens.stream()
        .map(t -> new Token(t.term(), t.start() + offset, t.end() + offset))
        .toList();
  }
}
