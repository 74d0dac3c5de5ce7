package refrain.indexer.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * Groups sentences into passages of one script and a bounded {@link Weight}.
 *
 * <p>A text within {@link #AIM} stays whole, which a tweet of 280 or a Weibo post of 140 characters
 * does. Of a longer one, three sentences make a passage, or more while they are so short that it
 * has fewer than {@link #LEAST} words. A sentence heavier than {@link #MOST} is cut at spaces and
 * punctuation, or anywhere when it has none. A change of script starts a new passage.
 */
final class PassageCutter {
  /** Words that several sentences may have together. */
  static final double AIM = 60;

  /** Words that one sentence may have: about 250 pieces of a model that takes 512. */
  static final double MOST = 150;

  /** Words below which a passage takes another sentence whatever their number. */
  static final double LEAST = 20;

  /** Sentences a passage may have once it has {@link #LEAST} words. */
  static final int SENTENCES = 3;

  /** Words below which a sentence follows the script of its neighbours. */
  static final double WEAK = 2.5;

  private final NormalText normal;
  private final boolean whole;
  private final List<Span> passages = new ArrayList<>();
  private int start = -1;
  private int end;
  private int sentences;
  private double words;
  private Script script = Script.NONE;

  private PassageCutter(NormalText normal) {
    this.normal = normal;
    this.whole = Weight.of(normal.text(), 0, normal.text().length()) <= AIM;
  }

  /** Returns the passages as ranges of the normal form, in order. */
  static List<Span> cut(NormalText normal, List<Span> sentences) {
    PassageCutter cutter = new PassageCutter(normal);
    for (Span sentence : cutter.separated(sentences)) cutter.add(sentence);
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

  private void add(Span sentence) {
    double weight = Weight.of(normal.text(), sentence.getStart(), sentence.getEnd());
    if (weight > MOST) {
      close();
      cutLong(sentence);
      return;
    }
    Script next = weight < WEAK ? Script.NONE : script(sentence);
    boolean other = next != Script.NONE && script != Script.NONE && next != script;
    boolean many = sentences >= SENTENCES && words >= LEAST;
    boolean full = many || words + weight > AIM;
    if (other || (full && !whole)) close();
    if (start < 0) start = sentence.getStart();
    if (script == Script.NONE) script = next;
    end = sentence.getEnd();
    sentences++;
    words += weight;
  }

  private Script script(Span sentence) {
    return ScriptCount.of(normal.text(), sentence.getStart(), sentence.getEnd()).main();
  }

  private void close() {
    if (start >= 0) passages.add(new Span(start, end));
    start = -1;
    sentences = 0;
    words = 0;
    script = Script.NONE;
  }

  private void cutLong(Span sentence) {
    int from = sentence.getStart();
    while (from < sentence.getEnd()) {
      int cut = endOfPart(from, sentence.getEnd());
      int last = cut;
      while (last > from && normal.text().charAt(last - 1) <= ' ') last--;
      if (last > from) passages.add(new Span(from, last));
      from = cut;
    }
  }

  /** Returns the last space or punctuation within the aim, or where the aim is reached. */
  private int endOfPart(int from, int to) {
    String text = normal.text();
    Weight weight = new Weight();
    int soft = -1;
    for (int i = from; i < to; ) {
      int point = text.codePointAt(i);
      weight.add(point);
      boolean heavy = weight.words() > AIM && i > from && separable(i);
      if (heavy) return soft > 0 ? soft : i;
      i += Character.charCount(point);
      if (!Character.isLetterOrDigit(point) && separable(i)) soft = i;
    }
    return to;
  }

  /** Says whether the original can be cut where unit {@code at} of the normal form starts. */
  private boolean separable(int at) {
    return at == 0
        || at == normal.text().length()
        || normal.originalEnd(at) <= normal.originalStart(at);
  }
}
