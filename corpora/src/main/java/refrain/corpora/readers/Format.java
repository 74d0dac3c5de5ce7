package refrain.corpora.readers;

import java.io.IOException;

/**
 * One way in which files hold posts or statements; stateless, so one instance serves all files.
 *
 * @param <T> post, statement or narrative
 */
interface Format<T> {
  /** Returns the format's name and version, such as {@code twitter-archive/1}. */
  String name();

  /** Tells whether a text that begins like this is of this format. */
  boolean recognises(Sample sample);

  /** Tells whether a text of this format may hold bytes that are no text, as an archive does. */
  default boolean holdsBytes() {
    return false;
  }

  /**
   * Starts reading a text.
   *
   * @throws refrain.corpora.BadInput if the text lacks what the format needs, or the options do not
   *     fit it
   */
  Rows<T> open(Text text) throws IOException;
}
