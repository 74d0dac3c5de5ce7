package refrain.indexer.text;

/**
 * Adds up how much a text says, in English words, one code point after the other.
 *
 * <p>A run of letters or digits is a word for every {@link #LONG_WORD} characters begun, a Han
 * character is {@link #HAN} of one, and {@link #LONG_WORD} other characters are one.
 */
final class Weight {
  /** Two to three Han characters say what an English word says. */
  static final double HAN = 0.4;

  /** Characters from which a run counts as more than one word, so a giant one weighs something. */
  static final int LONG_WORD = 16;

  private double words;
  private int run;

  static double of(String text, int from, int to) {
    Weight weight = new Weight();
    for (int i = from; i < to; ) {
      int point = text.codePointAt(i);
      weight.add(point);
      i += Character.charCount(point);
    }
    return weight.words;
  }

  void add(int point) {
    if (Script.of(point) == Script.HAN) {
      words += HAN;
      run = 0;
    } else if (Character.isLetterOrDigit(point)) {
      if (run++ % LONG_WORD == 0) words++;
    } else {
      if (point != ' ' && point != '\n') words += 1.0 / LONG_WORD;
      run = 0;
    }
  }

  double words() {
    return words;
  }
}
