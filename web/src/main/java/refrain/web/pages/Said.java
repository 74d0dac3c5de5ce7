package refrain.web.pages;

/**
 * What went wrong, as a page tells it: in the reader's language and with the page's own remedy, or
 * in the words that were thrown, which are English, where nothing is written down for them.
 *
 * @param words with hidden characters made visible
 * @param lang the language tag of the words
 */
public record Said(String words, String lang) {
  static Said of(Texts t, String thrown) {
    return Phrases.ALL
        .in(t.chinese(), thrown)
        .map(words -> new Said(Visible.of(words), t.lang()))
        .orElseGet(() -> new Said(Visible.of(thrown), Texts.ENGLISH.lang()));
  }
}
