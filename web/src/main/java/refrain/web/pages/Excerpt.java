package refrain.web.pages;

import refrain.corpora.Post;

/**
 * The beginning of a text on one line, with hidden characters made visible.
 *
 * @param lang the language tag of the whole text
 */
public record Excerpt(String text, String lang) {
  /** Returns the first characters of a post. */
  public static Excerpt of(Post post, int characters) {
    return new Excerpt(of(post.text(), characters), Script.tag(post.text(), post.lang()));
  }

  /** Returns the first characters of a text. */
  public static String of(String text, int characters) {
    String line = text.strip().replaceAll("\\s+", " ");
    int length = Math.min(characters, line.codePointCount(0, line.length()));
    int end = line.offsetByCodePoints(0, length);
    return Visible.of(end < line.length() ? line.substring(0, end) + "…" : line);
  }
}
