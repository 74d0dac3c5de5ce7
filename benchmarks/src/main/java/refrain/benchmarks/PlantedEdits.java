package refrain.benchmarks;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Copies texts as people do who pass them on: other case, script, links, hashtags; words put in,
 * left out or exchanged, the end cut off. One to three kinds of edits a copy, of which the ones to
 * the words change up to a fifth of them.
 */
final class PlantedEdits {
  private static final double MOST_CHANGED = 0.2;

  private final Random random;
  private final List<String> texts;

  PlantedEdits(List<String> texts, long seed) {
    this.texts = texts;
    random = new Random(seed);
  }

  /** Returns the originals and one copy for each, mixed. */
  List<String> planted() {
    List<String> all = new ArrayList<>(texts);
    for (String text : texts) all.add(copy(text));
    Collections.shuffle(all, random);
    return all;
  }

  private String copy(String text) {
    String copy = text;
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) copy = edited(copy);
    return copy;
  }

  private String edited(String text) {
    return switch (random.nextInt(7)) {
      case 0 -> text + " #Repost" + random.nextInt(1000) + " #转发";
      case 1 -> text.replaceAll("https?://\\S+", "") + " https://t.co/" + random.nextInt(1 << 20);
      case 2 -> text.toUpperCase(Locale.ROOT);
      case 3 -> HanLP.convertToTraditionalChinese(text);
      case 4 -> "RT @someone" + random.nextInt(100) + ": " + text;
      case 5 -> text.substring(0, text.offsetByCodePoints(0, kept(text)));
      default -> reworded(text);
    };
  }

  private int kept(String text) {
    int points = text.codePointCount(0, text.length());
    return points - (int) (points * random.nextDouble() * MOST_CHANGED);
  }

  /** Changes words: of a text without spaces, pairs of characters. */
  private String reworded(String text) {
    boolean spaced = text.chars().filter(c -> c == ' ').count() * 12 > text.length();
    List<String> words = new ArrayList<>(List.of(text.split(spaced ? " " : "(?<=\\G..)")));
    List<String> others =
        List.of(texts.get(random.nextInt(texts.size())).split(spaced ? " " : "(?<=\\G..)"));
    int changes = 1 + (int) (words.size() * random.nextDouble() * MOST_CHANGED);
    for (int i = 0; i < changes; i++) change(words, others.get(random.nextInt(others.size())));
    return String.join(spaced ? " " : "", words);
  }

  private void change(List<String> words, String other) {
    int at = random.nextInt(words.size());
    switch (random.nextInt(3)) {
      case 0 -> words.set(at, other);
      case 1 -> words.add(at, other);
      default -> {
        if (words.size() > 1) words.remove(at);
      }
    }
  }
}
