package refrain.indexer.text;

import java.util.List;

/** The analyser that the tests of this package share, since its dictionaries take a second. */
final class Analyzers {
  static final TextAnalyzer SHARED = new TextAnalyzer();

  private Analyzers() {}

  static Passage only(String text) {
    List<Passage> passages = SHARED.analyze(text).passages();
    if (passages.size() != 1) throw new AssertionError("expected one passage, got " + passages);
    return passages.getFirst();
  }

  static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }

  /** Returns the original characters of each token. */
  static List<String> quotes(String original, List<Token> tokens) {
    return tokens.stream().map(t -> original.substring(t.start(), t.end())).toList();
  }
}
