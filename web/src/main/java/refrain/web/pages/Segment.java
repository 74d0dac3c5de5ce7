package refrain.web.pages;

/**
 * A piece of a text that is marked the same way throughout.
 *
 * @param text what is shown, with hidden characters made visible
 * @param pair the number of the aligned pair it belongs to, from 1; 0 for none
 * @param meaning whether the pair agrees in sense and not in wording
 * @param term whether it is a shared term outside every pair
 */
public record Segment(String text, int pair, boolean meaning, boolean term) {
  /** Returns whether it is marked at all. */
  public boolean marked() {
    return pair > 0 || term;
  }

  /** Returns the colour of the pair, 1 to 6. */
  public int colour() {
    return (pair - 1) % 6 + 1;
  }
}
