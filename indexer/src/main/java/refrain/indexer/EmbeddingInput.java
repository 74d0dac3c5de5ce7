package refrain.indexer;

import java.util.regex.Pattern;

/**
 * Writes a passage as a model is to see it: quotation marks, dashes and spaces in one form, so that
 * two copies of a sentence that differ only in typography have the same vector.
 */
final class EmbeddingInput {
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC\\u00B4`]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[\\u201C-\\u201F\\u00AB\\u00BB]|''");

  /** A single quotation mark that is not an apostrophe inside a word. */
  private static final Pattern SINGLE_QUOTES = Pattern.compile("(?<!\\p{L})'|'(?!\\p{L})");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private EmbeddingInput() {}

  static String of(String passage) {
    String text = DASHES.matcher(passage).replaceAll("-");
    text = APOSTROPHES.matcher(text).replaceAll("'");
    text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
    text = SINGLE_QUOTES.matcher(text).replaceAll("\"");
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
