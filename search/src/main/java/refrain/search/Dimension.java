package refrain.search;

/** By what posts are counted. */
public enum Dimension {
  /** The platform's lower-case name. */
  PLATFORM,
  /** The language code; a post in two languages counts for each. */
  LANGUAGE,
  /** The account's label, see {@link AccountKey}. */
  ACCOUNT,
  /** The month in UTC, such as {@code 2021-03}. */
  MONTH
}
