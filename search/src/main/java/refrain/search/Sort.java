package refrain.search;

/** The order of a list of posts; ties keep id order. */
public enum Sort {
  /** Closest first. */
  SCORE,
  /** Latest first. */
  NEWEST,
  /** Earliest first; posts without a time come last in both time orders. */
  OLDEST
}
