package refrain.web.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import refrain.search.Evidence;
import refrain.search.Span;
import refrain.search.TermWeight;

/**
 * A text of a name or a phrase: it claims nothing that a post could repeat, so a score says nothing
 * of it, but posts may mention it.
 */
record BriefText(String text) {
  /** Words from which an English text may claim something. */
  private static final int WORDS = 3;

  /** Words, of two characters each, from which a Chinese text may. */
  private static final int CHINESE_WORDS = 4;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
  private static final Set<String> SMALL =
      Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to");

  /** Returns the text if it is brief. */
  static Optional<BriefText> of(String text) {
    long han = HAN.matcher(text).results().count();
    double words = WORD.matcher(text).results().count() + han / 2.0;
    boolean brief = words < (han == 0 ? WORDS : CHINESE_WORDS);
    return brief ? Optional.of(new BriefText(text)) : Optional.empty();
  }

  /**
   * Tells whether a post has all its words, in whatever form or language.
   *
   * @param shared what the post shares with the text, which stands on the statement's side
   */
  boolean isMentioned(Evidence shared) {
    StringBuilder left = new StringBuilder(text);
    for (TermWeight term : shared.terms())
      for (Span place : term.inStatement())
        left.replace(place.start(), place.end(), " ".repeat(place.length()));
    Matcher missed = WORD.matcher(left);
    return shared.terms().size() > 0
        && !HAN.matcher(left).find()
        && missed.results().allMatch(m -> SMALL.contains(m.group().toLowerCase(Locale.ROOT)));
  }
}
