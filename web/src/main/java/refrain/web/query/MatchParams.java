package refrain.web.query;

import java.util.Locale;
import java.util.Set;
import refrain.search.MatchOptions;

/** Reads how a text is to be matched. */
public final class MatchParams {
  private static final Set<String> NAMES = Set.of("against", "top", "min_score", "evidence");

  private MatchParams() {}

  /**
   * Reads the options; what is not given is as in {@link MatchOptions#DEFAULT}.
   *
   * @throws BadParameter if a name is unknown or a value is wrong
   */
  public static MatchOptions read(Params params) {
    PostQueries.refuseUnknown(params, NAMES);
    MatchOptions otherwise = MatchOptions.DEFAULT;
    String against =
        Values.choice(params, "against", Set.of("narratives", "statements")).orElse("narratives");
    return new MatchOptions(
        MatchOptions.Against.valueOf(against.toUpperCase(Locale.ROOT)),
        Values.whole(params, "top", 1, 1000, otherwise.top()),
        Values.share(params, "min_score", otherwise.minScore()),
        Values.flag(params, "evidence", otherwise.evidence()));
  }
}
