package refrain.web.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.search.Filter;
import refrain.search.PostQuery;
import refrain.search.SearchEngine;
import refrain.search.Sort;
import refrain.search.Subject;

/** Turns a query string into a checked {@link PostQuery}, once. */
public final class PostQueries {
  /** Every parameter that a list of posts understands. */
  public static final Set<String> NAMES =
      Set.of(
          "q",
          "narrative",
          "statement",
          "like",
          "copies",
          "platform",
          "lang",
          "account",
          "collection",
          "from",
          "to",
          "min_score",
          "sort",
          "size",
          "cursor",
          "counts",
          "evidence",
          "collapse");

  private static final List<String> SUBJECTS = List.of("q", "statement", "like", "copies");
  private static final Set<String> LANGUAGES = Set.of("en", "zh", "other");
  private static final Set<String> SORTS = Set.of("score", "newest", "oldest");

  private final Holdings holdings;
  private final int maxText;

  /**
   * Reads for these holdings.
   *
   * @param maxText longest text of {@code q}, in UTF-16 units
   */
  public PostQueries(Holdings holdings, int maxText) {
    this.holdings = holdings;
    this.maxText = maxText;
  }

  /**
   * Decodes a raw query string.
   *
   * @throws BadParameter if it is not UTF-8
   */
  public static Params params(@Nullable String raw) {
    return Params.of(QueryString.decode(raw));
  }

  /** Wraps values that did not come from a query string. */
  public static Params params(Map<String, List<String>> values) {
    return Params.of(values);
  }

  /**
   * Refuses names that no list of posts understands, since a misspelt filter would silently widen
   * the answer.
   *
   * @throws BadParameter naming the first one
   */
  public static void refuseUnknown(Params params, Set<String> known) {
    for (String name : params.names())
      if (!known.contains(name)) throw BadParameter.unknown(name, known);
  }

  /**
   * Reads the query.
   *
   * @param size posts a page when the parameters name none
   * @throws BadParameter if a value is wrong
   * @throws NotFound if it names a narrative, statement or post that is not here
   */
  public PostQuery read(Params params, int size) {
    Subject subject = subject(params);
    return new PostQuery(
        subject,
        filter(params, subject),
        Values.choice(params, "sort", SORTS)
            .map(s -> Sort.valueOf(s.toUpperCase(Locale.ROOT)))
            .orElse(subject instanceof Subject.CopiesOf ? Sort.OLDEST : Sort.SCORE),
        Values.whole(params, "size", 1, PostQuery.MAX_SIZE, size),
        params.one("cursor"),
        Values.flag(params, "counts", true),
        Values.flag(params, "evidence", true),
        Values.flag(params, "collapse", !(subject instanceof Subject.CopiesOf)));
  }

  /**
   * Reads what posts are ranked by: a text, a statement, a post, its copies, or a single narrative;
   * several narratives, or one beside another subject, filter instead.
   */
  private Subject subject(Params params) {
    List<String> given = SUBJECTS.stream().filter(params.names()::contains).toList();
    if (given.size() > 1)
      throw new BadParameter(
          given.get(1),
          params.all(given.get(1)).iterator().next(),
          "only one of q, statement, like and copies; '%s' is given as well"
              .formatted(given.get(0)));
    if (given.isEmpty()) return narrativeOrAll(params);
    return switch (given.get(0)) {
      case "q" -> new Subject.OfText(text(params.one("q").orElseThrow()));
      case "statement" ->
          new Subject.OfStatement(holdings.statement(params.one("statement").orElseThrow()).id());
      case "copies" -> new Subject.CopiesOf(holdings.post(params.one("copies").orElseThrow()).id());
      default -> new Subject.LikePost(holdings.post(params.one("like").orElseThrow()).id());
    };
  }

  private Subject narrativeOrAll(Params params) {
    Set<String> narratives = params.all("narrative");
    return narratives.size() == 1
        ? new Subject.OfNarrative(holdings.narrative(narratives.iterator().next()).id())
        : new Subject.Everything();
  }

  private String text(String text) {
    if (text.length() > maxText)
      throw new BadParameter(
          "q",
          text,
          "at most %,d characters (it has %,d); POST /api/v1/match takes longer texts"
              .formatted(maxText, text.length()));
    return text.strip();
  }

  private Filter filter(Params params, Subject subject) {
    boolean ranked =
        subject instanceof Subject.OfNarrative || subject instanceof Subject.OfStatement;
    Set<String> narratives =
        subject instanceof Subject.OfNarrative ? Set.of() : params.all("narrative");
    narratives.forEach(holdings::narrative);
    Filter filter =
        new Filter(
            params.all("platform"),
            Values.choices(params, "lang", LANGUAGES),
            params.all("account"),
            params.all("collection"),
            narratives,
            Values.time(params, "from"),
            Values.time(params, "to"),
            Values.share(params, "min_score", ranked ? SearchEngine.SHOWN : 0));
    if (filter.from().isPresent()
        && filter.to().isPresent()
        && !filter.from().get().isBefore(filter.to().get()))
      throw new BadParameter(
          "to", params.one("to").orElse(""), "a time after 'from' " + filter.from().get());
    return filter;
  }
}
