package refrain.corpora;

/**
 * A ministry, embassy, wire, newspaper, broadcaster or official account that publishes statements.
 */
public record Outlet(String name, OutletKind kind) {
  public Outlet {
    if (name.isBlank()) throw new IllegalArgumentException("an outlet needs a name");
  }
}
