package refrain.indexer.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * Turns an original text into passages with language and tokens; thread-safe, and the same text
 * always gives the same result.
 */
public final class TextAnalyzer {
  private final Normalizer normalizer = new Normalizer();
  private final Sentences sentences = new Sentences();
  private final LanguageDetector languages = new LanguageDetector();
  private final EnglishTerms english = new EnglishTerms();
  private final ChineseWords chinese = new ChineseWords();

  /** Returns the normal form of {@code original}, without analysing it further. */
  public NormalText normalize(String original) {
    return normalizer.normalize(original);
  }

  /** Returns the passages of {@code original}, which may be any string, hostile ones included. */
  public AnalysedText analyze(String original) {
    NormalText normal = normalizer.normalize(original);
    List<Passage> passages = new ArrayList<>();
    for (Span range : PassageCutter.cut(normal, sentences.of(normal.text())))
      passages.add(passage(passages.size(), normal, range.getStart(), range.getEnd()));
    if (passages.isEmpty()) passages.add(bare(original));
    return new AnalysedText(original, passages);
  }

  private static Passage bare(String original) {
    return new Passage(
        0, 0, original.length(), Language.OTHER, "", List.of(), List.of(), List.of());
  }

  private Passage passage(int ordinal, NormalText normal, int from, int to) {
    String text = normal.text().substring(from, to).replace('\n', ' ');
    List<Token> words = new ArrayList<>();
    List<Token> bigrams = new ArrayList<>();
    for (int i = from; i < to; ) {
      int end = endOfHan(normal.text(), i, to);
      if (end > i) {
        words.addAll(chinese.words(normal, i, end));
        bigrams.addAll(ChineseWords.bigrams(normal, i, end));
      }
      i = end > i ? end : i + 1;
    }
    return new Passage(
        ordinal,
        normal.originalStart(from),
        normal.originalEnd(to),
        languages.detect(text),
        text,
        english.terms(normal, from, to),
        words,
        bigrams);
  }

  private static int endOfHan(String text, int i, int to) {
    while (i < to) {
      int point = text.codePointAt(i);
      if (Script.of(point) != Script.HAN) return i;
      i += Character.charCount(point);
    }
    return i;
  }
}
