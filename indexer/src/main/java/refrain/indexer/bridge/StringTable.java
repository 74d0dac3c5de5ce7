package refrain.indexer.bridge;

import java.util.Arrays;

/**
 * Many short strings, numbered in the order they were added, in a few arrays; about eight bytes a
 * string beside its characters.
 */
final class StringTable implements MaxMatch.Vocabulary {
  private char[] letters;
  private final int[] starts;
  private final int[] slots;
  private int size;

  /** Prepares for at most so many strings. */
  StringTable(int capacity, int letters) {
    this.letters = new char[Math.max(16, letters)];
    starts = new int[capacity + 1];
    slots = new int[Integer.highestOneBit(Math.max(4, capacity)) << 2];
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  /** Adds {@code text[from, to)}, which must be new, and returns its number. */
  int add(String text, int from, int to) {
    int start = starts[size];
    if (start + to - from > letters.length) letters = Arrays.copyOf(letters, 2 * letters.length);
    text.getChars(from, to, letters, start);
    slots[slot(text, from, to)] = size;
    starts[++size] = start + to - from;
    return size - 1;
  }

  /** Returns the number of {@code text[from, to)}, or -1 when it is not there. */
  int find(String text, int from, int to) {
    return slots[slot(text, from, to)];
  }

  @Override
  public boolean has(String text, int from, int to) {
    return find(text, from, to) >= 0;
  }

  String get(int number) {
    return new String(letters, starts[number], starts[number + 1] - starts[number]);
  }

  /** The slot that holds the string, or the free one where it belongs. */
  private int slot(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = 31 * hash + text.charAt(i);
    int mask = slots.length - 1;
    int slot = (hash ^ (hash >>> 15)) * 0x9E3779B9 >>> 7 & mask;
    while (slots[slot] >= 0 && !same(slots[slot], text, from, to)) slot = slot + 1 & mask;
    return slot;
  }

  private boolean same(int number, String text, int from, int to) {
    int start = starts[number];
    if (starts[number + 1] - start != to - from) return false;
    for (int i = from; i < to; i++) if (letters[start + i - from] != text.charAt(i)) return false;
    return true;
  }
}
