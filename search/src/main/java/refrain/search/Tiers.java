package refrain.search;

import refrain.search.PairScorer.Closest;

/** Decides the tier of a match by its evidence. */
final class Tiers {
  /** Share of the shorter wording in common runs from which a copy counts as verbatim. */
  private static final double VERBATIM = 0.85;

  /** Likewise, as near-verbatim. */
  private static final double NEAR_VERBATIM = 0.45;

  /** Runs this long together are needed before wording is called copied. */
  private static final int ENOUGH_UNITS = 6;

  private Tiers() {}

  static Tier of(Closest closest) {
    if (closest.post().isAcross(closest.statement())) return bySense(closest);
    Tiles tiles = Tiles.of(closest.post().passage(), closest.statement().passage());
    int units = tiles.tiles().stream().mapToInt(Tiles.Tile::units).sum();
    double share = Math.max(tiles.leftShare(), tiles.rightShare());
    if (units >= ENOUGH_UNITS && share >= VERBATIM) return Tier.VERBATIM;
    if (units >= ENOUGH_UNITS && share >= NEAR_VERBATIM) return Tier.NEAR_VERBATIM;
    return bySense(closest);
  }

  private static Tier bySense(Closest closest) {
    return closest.score() >= SearchEngine.SHOWN ? Tier.PARAPHRASE : Tier.SAME_TOPIC;
  }
}
