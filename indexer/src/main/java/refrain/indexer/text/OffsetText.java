package refrain.indexer.text;

import java.util.Arrays;

/** A text under construction in which every UTF-16 unit knows its place in the original. */
final class OffsetText implements CharSequence {
  private final String original;
  private char[] units;
  private int[] starts;
  private int[] ends;
  private int length;

  OffsetText(String original, int capacity) {
    this.original = original;
    units = new char[Math.max(16, capacity)];
    starts = new int[units.length];
    ends = new int[units.length];
  }

  /** Starts an empty text over the same original, with room for as many units. */
  OffsetText next() {
    return new OffsetText(original, length + 8);
  }

  void append(char unit, int start, int end) {
    if (length == units.length) grow();
    units[length] = unit;
    starts[length] = start;
    ends[length++] = end;
  }

  void append(CharSequence text, int start, int end) {
    for (int i = 0; i < text.length(); i++) append(text.charAt(i), start, end);
  }

  /** Appends unit {@code i} of another text as {@code unit}, with its offsets. */
  void copy(OffsetText from, int i, char unit) {
    append(unit, from.starts[i], from.ends[i]);
  }

  /** Appends the units {@code [from, to)} of another text as they are. */
  void copy(OffsetText text, int from, int to) {
    for (int i = from; i < to; i++) append(text.units[i], text.starts[i], text.ends[i]);
  }

  /** Appends one unit that stands for the range {@code [from, to)} of another text. */
  void replace(OffsetText text, int from, int to, char unit) {
    append(unit, text.starts[from], text.ends[to - 1]);
  }

  /** Appends a space that stands for nothing, unless one stands there already. */
  void boundary(OffsetText text, int at) {
    if (length == 0 || units[length - 1] == ' ') return;
    append(' ', text.starts[at], text.starts[at]);
  }

  void set(int i, char unit) {
    units[i] = unit;
  }

  int codePointAt(int i) {
    return Character.codePointAt(units, i, length);
  }

  /** Returns the last code point, or -1 when there is none. */
  int lastCodePoint() {
    return length == 0 ? -1 : Character.codePointBefore(units, length);
  }

  NormalText toNormalText() {
    return new NormalText(
        original, toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
  }

  private void grow() {
    int capacity = units.length + (units.length >> 1);
    units = Arrays.copyOf(units, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int i) {
    return units[i];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return new String(units, from, to - from);
  }

  @Override
  public String toString() {
    return new String(units, 0, length);
  }
}
