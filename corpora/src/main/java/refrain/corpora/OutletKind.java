package refrain.corpora;

import java.util.Locale;

/** What kind of voice an outlet is; written in lower case with hyphens. */
public enum OutletKind {
  MINISTRY,
  EMBASSY,
  WIRE,
  NEWSPAPER,
  BROADCASTER,
  OFFICIAL_ACCOUNT,
  OTHER;

  /** Returns the written form, such as {@code official-account}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads the written form; an unknown or empty one is {@link #OTHER}. */
  public static OutletKind of(String label) {
    for (OutletKind kind : values()) if (kind.label().equalsIgnoreCase(label.strip())) return kind;
    return OTHER;
  }
}
