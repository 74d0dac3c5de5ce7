package refrain.indexer.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * Groups sentences into passages of one script and a bounded length; thread-safe.
 *
 * <p>Length is counted in words: a run of other letters or digits is one word for every {@link
 * #LONG_WORD} characters begun, a Han character is {@link #HAN_WORD} of one.
 */
final class PassageCutter {
  /** Words a passage of several sentences may have: a tweet of 280 or a post of 140 characters. */
  static final double AIM = 60;

  /** Words a passage of one sentence may have; about 240 pieces of a model that takes 512. */
  static final double MOST = 150;

  /** Sentences a passage may have once the whole text is longer than the aim. */
  static final int SENTENCES = 3;

  static final double HAN_WORD = 0.4;
  static final int LONG_WORD = 16;

  /** Evidence, in words, below which a sentence follows the script of its neighbour. */
  private static final double WEAK = 2.5;

  private final NormalText normal;
  private final List<Span> passages = new ArrayList<>();
  private int start = -1;
  private int end;
  private int sentences;
  private double words;
  private Script script = Script.NONE;

  private PassageCutter(NormalText normal) {
    this.normal = normal;
  }

  /** Returns the passages as ranges of the normal form, in order. */
  static List<Span> cut(NormalText normal, List<Span> sentences) {
    PassageCutter cutter = new PassageCutter(normal);
    boolean whole = weight(normal.text(), 0, normal.text().length()) <= AIM;
    for (Span sentence : cutter.separated(sentences)) cutter.add(sentence, whole);
    cutter.close();
    return cutter.passages;
  }

  /** Joins sentences that one original character runs through, such as a single-glyph "a.m.". */
  private List<Span> separated(List<Span> sentences) {
    List<Span> apart = new ArrayList<>();
    for (Span sentence : sentences) {
      boolean joined = !apart.isEmpty() && !separable(sentence.getStart());
      int from = joined ? apart.removeLast().getStart() : sentence.getStart();
      apart.add(new Span(from, sentence.getEnd()));
    }
    return apart;
  }

  private void add(Span sentence, boolean whole) {
    double weight = weight(normal.text(), sentence.getStart(), sentence.getEnd());
    if (weight > MOST) {
      close();
      cutLong(sentence);
      return;
    }
    ScriptCount count = ScriptCount.of(normal.text(), sentence.getStart(), sentence.getEnd());
    Script next = weight < WEAK ? Script.NONE : count.main();
    boolean other = next != Script.NONE && script != Script.NONE && next != script;
    boolean full = !whole && (sentences == SENTENCES || words + weight > AIM);
    if (other || full) close();
    if (start < 0) start = sentence.getStart();
    if (script == Script.NONE) script = next;
    end = sentence.getEnd();
    sentences++;
    words += weight;
  }

  private void close() {
    if (start >= 0) passages.add(new Span(start, end));
    start = -1;
    sentences = 0;
    words = 0;
    script = Script.NONE;
  }

  /** Cuts one sentence that is too long, at spaces and punctuation where there are any. */
  private void cutLong(Span sentence) {
    String text = normal.text();
    int from = sentence.getStart();
    double weight = 0;
    int soft = from;
    for (int i = from; i < sentence.getEnd(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      weight += weight(text, i, next);
      if (!Character.isLetterOrDigit(text.codePointAt(i)) && separable(next)) soft = next;
      if (weight > AIM && (soft > from || separable(next))) {
        int cut = soft > from ? soft : next;
        passages.add(new Span(from, cut));
        from = cut;
        weight = weight(text, from, next);
      }
      i = next;
    }
    if (from < sentence.getEnd()) passages.add(new Span(from, sentence.getEnd()));
  }

  /** Says whether the original can be cut where unit {@code at} of the normal form starts. */
  private boolean separable(int at) {
    return at == 0
        || at == normal.text().length()
        || normal.originalEnd(at) <= normal.originalStart(at);
  }

  private static double weight(String text, int from, int to) {
    double words = 0;
    int run = 0;
    for (int i = from; i < to; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      boolean han = Script.of(point) == Script.HAN;
      boolean letter = !han && Character.isLetterOrDigit(point);
      if (han) words += HAN_WORD;
      if (letter && run++ % LONG_WORD == 0) words++;
      if (!letter) run = 0;
    }
    return words;
  }
}
