package refrain.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Comparator;
import refrain.corpora.BadInput;

/**
 * Where a page ended, written so that it fits a URL.
 *
 * @param key the last post's value of what the list is sorted by
 * @param id the last post's id, which breaks ties
 */
record Cursor(long key, String id) {
  /** Smaller keys first, then smaller ids. */
  static final Comparator<Cursor> ORDER =
      Comparator.comparingLong(Cursor::key).thenComparing(Cursor::id);

  String write() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((key + " " + id).getBytes(UTF_8));
  }

  /**
   * Reads a cursor back.
   *
   * @throws BadInput if it was not written by {@link #write}
   */
  static Cursor read(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      int space = plain.indexOf(' ');
      return new Cursor(Long.parseLong(plain.substring(0, space)), plain.substring(space + 1));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BadInput("cursor '" + text + "' is not one of ours; start from the first page", e);
    }
  }
}
