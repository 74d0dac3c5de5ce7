package refrain.corpora;

import java.util.List;
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

  private static final List<OutletKind> KINDS = List.of(values());

  /** Returns the written form, such as {@code official-account}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads the written form; an unknown or empty one is {@link #OTHER}. */
  public static OutletKind of(String label) {
    String name = label.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (OutletKind kind : KINDS) if (kind.name().equals(name)) return kind;
    return OTHER;
  }
}
