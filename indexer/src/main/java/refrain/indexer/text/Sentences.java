package refrain.indexer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** Cuts a normal form into sentences; thread-safe. */
final class Sentences {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** A text with a longer word is cut at its stops alone: OpenNLP's time grows with its square. */
  private static final int LONGEST_WORD = 120;

  private static final String STOPS = "。!?;";
  private static final String CLOSERS = "\"')]}”’»」』】》〉";

  private final SentenceModel model;
  private final ThreadLocal<SentenceDetectorME> detector;

  Sentences() {
    try (InputStream in = Sentences.class.getResourceAsStream(MODEL)) {
      if (in == null) throw new IOException("no resource '" + MODEL + "' on the class path");
      model = new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read OpenNLP's sentence model", e);
    }
    detector = ThreadLocal.withInitial(() -> new SentenceDetectorME(model));
  }

  /** Returns the sentences in order, without the white space around them. */
  List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int end = endOfStop(text, i);
      if (end > i) {
        split(text, start, end, sentences);
        start = end;
      }
      i = Math.max(end, i + 1);
    }
    split(text, start, text.length(), sentences);
    return sentences;
  }

  /** Returns where a run of Chinese stops or a newline at {@code i} ends; {@code i} if none. */
  private static int endOfStop(String text, int i) {
    char unit = text.charAt(i);
    if (unit == '\n') return i + 1;
    boolean stop = STOPS.indexOf(unit) >= 0 || text.startsWith("...", i);
    boolean chinese = unit == '。' || (i > 0 && isChinese(text.charAt(i - 1)));
    if (!(stop && chinese) && !(isEnglishStop(unit) && turnsChinese(text, i))) return i;
    int end = i + 1;
    while (end < text.length() && (".。!?;".indexOf(text.charAt(end)) >= 0)) end++;
    while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) end++;
    return end;
  }

  /** Says whether a stop after a Latin letter and a space are followed by a Chinese sentence. */
  private static boolean turnsChinese(String text, int stop) {
    return stop > 0
        && stop + 2 < text.length()
        && Script.of(text.charAt(stop - 1)) == Script.LATIN
        && text.charAt(stop + 1) == ' '
        && Script.of(text.charAt(stop + 2)) == Script.HAN;
  }

  private static boolean isEnglishStop(char unit) {
    return unit == '.' || unit == '!' || unit == '?';
  }

  private static boolean isChinese(char unit) {
    return Script.of(unit) == Script.HAN || (unit > 0x80 && CLOSERS.indexOf(unit) >= 0);
  }

  private void split(String text, int from, int to, List<Span> into) {
    ScriptCount count = ScriptCount.of(text, from, to);
    if (count.main() != Script.LATIN || longestWord(text, from, to) > LONGEST_WORD) {
      add(text, from, to, into);
      return;
    }
    for (Span sentence : detector.get().sentPosDetect(text.substring(from, to)))
      add(text, from + sentence.getStart(), from + sentence.getEnd(), into);
  }

  private static int longestWord(String text, int from, int to) {
    int longest = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == ' ') start = i + 1;
      longest = Math.max(longest, i - start);
    }
    return longest;
  }

  private static void add(String text, int from, int to, List<Span> into) {
    while (from < to && text.charAt(from) <= ' ') from++;
    while (to > from && text.charAt(to - 1) <= ' ') to--;
    if (from < to) into.add(new Span(from, to));
  }
}
