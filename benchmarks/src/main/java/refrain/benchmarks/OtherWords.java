package refrain.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import refrain.corpora.Post;

/** Rewrites a text with every sixth word, or pair of Han characters, from another post. */
final class OtherWords {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{1,2}");
  private static final Pattern LATIN = Pattern.compile("\\b\\p{IsLatin}{2,}\\b");
  private static final int ONE_IN = 6;

  private final List<String> han = new ArrayList<>();
  private final List<String> latin = new ArrayList<>();

  OtherWords(List<Post> posts) {
    for (Post post : posts) {
      HAN.matcher(post.text()).results().map(MatchResult::group).forEach(han::add);
      LATIN.matcher(post.text()).results().map(MatchResult::group).forEach(latin::add);
    }
  }

  /** The same text and seed give the same result. */
  String in(String text, long seed) {
    Random random = new Random(seed);
    return swapped(LATIN, latin, swapped(HAN, han, text, random), random);
  }

  private static String swapped(Pattern kind, List<String> words, String text, Random random) {
    return kind.matcher(text)
        .replaceAll(
            word ->
                random.nextInt(ONE_IN) > 0
                    ? word.group()
                    : words.get(random.nextInt(words.size())));
  }
}
