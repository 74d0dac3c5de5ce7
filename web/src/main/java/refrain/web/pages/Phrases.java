package refrain.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What can go wrong, in the words of the pages.
 *
 * <p>Whoever throws says in English what is wrong and what to do; programs and the command line get
 * these words. The resource {@code problems.txt} lists them with how the pages say them.
 */
record Phrases(List<Phrase> phrases) {
  static final Phrases ALL = read("/refrain/web/problems.txt");

  /** What is longer is not looked for. */
  private static final int LONGEST = 10_000;

  /** A value within a value within a value has no words of its own. */
  private static final int DEEPEST = 3;

  private static Phrases read(String resource) {
    try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(resource))) {
      String text = new String(in.readAllBytes(), UTF_8);
      return new Phrases(
          Arrays.stream(text.replaceAll("(?m)^#.*\n", "").strip().split("\n{2,}"))
              .map(block -> phrase(List.of(block.split("\n"))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + resource, e);
    }
  }

  private static Phrase phrase(List<String> lines) {
    String thrown = lines.getFirst();
    return Phrase.of(thrown, said(lines, "en ").orElse(thrown), said(lines, "zh ").orElse(thrown));
  }

  private static Optional<String> said(List<String> lines, String language) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.startsWith(language))
        .map(line -> line.substring(language.length()))
        .findFirst();
  }

  /** Says what was thrown, or nothing where no words are known for it. */
  Optional<String> in(boolean chinese, String thrown) {
    return thrown.length() > LONGEST ? Optional.empty() : in(chinese, thrown, DEEPEST);
  }

  private Optional<String> in(boolean chinese, String thrown, int depth) {
    if (depth == 0) return Optional.empty();
    return phrases.stream()
        .filter(phrase -> phrase.readings(thrown).findAny().isPresent())
        .max(Comparator.comparingInt(Phrase::length))
        .map(
            phrase ->
                phrase.say(
                    chinese,
                    likeliest(phrase, thrown, depth - 1),
                    value -> in(chinese, value, depth - 1).orElse(value)));
  }

  /**
   * Returns the reading of which most is known, so that nobody's own words, which may hold those of
   * the phrase, pass for the program's; of two as good the one that begins with the shorter value.
   */
  private List<String> likeliest(Phrase phrase, String thrown, int depth) {
    List<List<String>> readings = phrase.readings(thrown).toList();
    return readings.size() == 1
        ? readings.getFirst()
        : readings.stream()
            .max(Comparator.comparingLong(values -> known(phrase, values, depth)))
            .orElseThrow();
  }

  private long known(Phrase phrase, List<String> values, int depth) {
    return IntStream.range(0, values.size())
        .filter(place -> !phrase.theirs().get(place))
        .filter(place -> in(true, values.get(place), depth).isPresent())
        .count();
  }
}
