package refrain.web.cite;

import java.util.Optional;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/**
 * How a page is cited.
 *
 * @param permalink its address with the snapshot it was computed from
 * @param now the state it was computed from
 * @param method the name of the scoring
 * @param cited the state that the address says it was cited in; empty when it says none
 */
public record Citation(String permalink, Snapshot now, String method, Optional<Snapshot> cited) {
  /** The parameter that names the snapshot. */
  public static final String PARAMETER = "cite";

  /**
   * Returns how a page is cited now.
   *
   * @param cited the snapshot that its address named; anything else than one is passed over
   * @param params the rest of its address
   */
  public static Citation of(Holdings holdings, String cited, Params params, String path) {
    Snapshot now = Snapshot.of(holdings);
    return new Citation(
        params.without("cursor").with(PARAMETER, now.id()).on(path),
        now,
        holdings.engine().method(),
        Snapshot.parse(cited));
  }
}
