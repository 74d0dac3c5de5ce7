package refrain.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

/**
 * The longest runs of wording that two passages share, none overlapping another.
 *
 * <p>Greedy string tiling (Wise 1993, String Similarity via Greedy String Tiling and Running
 * Karp-Rabin Matching): the longest common run becomes a tile, then the longest among what is left,
 * until none is long enough. Units are English terms and pairs of Han characters, in text order.
 * Ties go to the run that starts first in either text, then to the lesser words, so swapping the
 * texts mirrors the tiles.
 *
 * @param tiles runs, longest first
 * @param leftUnits units of the left passage
 * @param rightUnits units of the right passage
 */
record Tiles(List<Tile> tiles, int leftUnits, int rightUnits) {
  /** Shorter runs are chance: two words in common are a phrase, not a copy. */
  static final int SHORTEST = 3;

  /** A run of {@code units} terms, at original offsets in both texts. */
  record Tile(Span left, Span right, int units) {}

  Tiles {
    tiles = List.copyOf(tiles);
  }

  static Tiles of(Passage left, Passage right) {
    return new Search(units(left), units(right)).run();
  }

  /** Returns the share of the left passage that stands in tiles, in [0, 1]. */
  double leftShare() {
    return share(leftUnits);
  }

  /** Returns the share of the right passage that stands in tiles, in [0, 1]. */
  double rightShare() {
    return share(rightUnits);
  }

  /** Returns the units in the longest tile; 0 when there is none. */
  int longest() {
    return tiles.isEmpty() ? 0 : tiles.getFirst().units();
  }

  private double share(int units) {
    return units == 0 ? 0 : tiles.stream().mapToInt(Tile::units).sum() / (double) units;
  }

  private static List<Token> units(Passage passage) {
    return Stream.concat(passage.english().stream(), passage.bigrams().stream())
        .sorted(Comparator.comparingInt(Token::start))
        .toList();
  }

  /** The greedy search over two sequences of units. */
  private static final class Search {
    private final List<Token> left;
    private final List<Token> right;
    private final boolean[] leftUsed;
    private final boolean[] rightUsed;

    Search(List<Token> left, List<Token> right) {
      this.left = left;
      this.right = right;
      leftUsed = new boolean[left.size()];
      rightUsed = new boolean[right.size()];
    }

    Tiles run() {
      List<Tile> tiles = new ArrayList<>();
      for (int[] run = longest(); run[2] >= SHORTEST; run = longest()) tiles.add(take(run));
      return new Tiles(tiles, left.size(), right.size());
    }

    /** Returns {left start, right start, length} of the longest free common run. */
    private int[] longest() {
      int[] best = {0, 0, 0};
      int[] above = new int[right.size() + 1];
      for (int l = left.size() - 1; l >= 0; l--) {
        int[] row = new int[right.size() + 1];
        for (int r = right.size() - 1; r >= 0; r--)
          if (!leftUsed[l] && !rightUsed[r] && same(l, r)) {
            row[r] = above[r + 1] + 1;
            if (better(l, r, row[r], best)) best = new int[] {l, r, row[r]};
          }
        above = row;
      }
      return best;
    }

    /**
     * Longer first; then the smaller of the two starts, then the smaller sum: symmetric. Two runs
     * that mirror each other have different words, else the texts would share an earlier run.
     */
    private boolean better(int l, int r, int length, int[] best) {
      if (length != best[2]) return length > best[2];
      if (Math.min(l, r) != Math.min(best[0], best[1]))
        return Math.min(l, r) < Math.min(best[0], best[1]);
      if (l + r != best[0] + best[1]) return l + r < best[0] + best[1];
      return Arrays.compare(words(l, length), words(best[0], length)) < 0;
    }

    private String[] words(int from, int length) {
      return left.subList(from, from + length).stream().map(Token::term).toArray(String[]::new);
    }

    private boolean same(int l, int r) {
      return left.get(l).term().equals(right.get(r).term());
    }

    private Tile take(int[] run) {
      for (int i = 0; i < run[2]; i++) {
        leftUsed[run[0] + i] = true;
        rightUsed[run[1] + i] = true;
      }
      return new Tile(
          span(left.get(run[0]), left.get(run[0] + run[2] - 1)),
          span(right.get(run[1]), right.get(run[1] + run[2] - 1)),
          run[2]);
    }

    private static Span span(Token first, Token last) {
      return new Span(first.start(), Math.max(last.end(), first.start() + 1));
    }
  }
}
