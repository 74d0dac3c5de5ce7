package refrain.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import refrain.corpora.Statement;
import refrain.web.api.Collections;
import refrain.web.json.ImportJson;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/**
 * Every collection with where it came from.
 *
 * @param forgotten posts removed for good on request; empty when none
 */
public record CollectionsView(List<Row> rows, String forgotten) {
  /**
   * One collection.
   *
   * @param postsHref its posts; empty where it holds statements and no post
   * @param statementsHref its statements; empty when there are none
   * @param rejects the address of what was refused; empty when nothing was
   */
  public record Row(
      String name,
      String postsHref,
      String statementsHref,
      String rejectsHref,
      String rejects,
      List<Imported> imports) {}

  /**
   * One import.
   *
   * @param counts the counts as a sentence that adds up
   * @param facts names and values of what else is known
   */
  public record Imported(
      String file,
      String act,
      String date,
      String counts,
      List<Map.Entry<String, String>> facts,
      Optional<Link> archive) {}

  static CollectionsView of(Texts t, Collections.CollectionList list, Holdings holdings) {
    Set<String> ofStatements =
        holdings.corpus().statements().stream()
            .map(Statement::collection)
            .collect(Collectors.toSet());
    String forgotten =
        list.forgotten() == 0 ? "" : t.of("collections.forgotten", t.number(list.forgotten()));
    return new CollectionsView(
        list.collections().stream()
            .map(each -> row(t, each, holdings, ofStatements.contains(each.name())))
            .toList(),
        forgotten);
  }

  private static Row row(
      Texts t, Collections.Collection collection, Holdings holdings, boolean statements) {
    String name = collection.name();
    String of = "?collection=" + Params.encode(name);
    boolean any = collection.rejected() > 0;
    return new Row(
        name,
        statements && !holdings.hasPosts(name) ? "" : "/posts" + of,
        statements ? "/corpus/statements" + of : "",
        any ? "/collections/" + Params.encode(name) + "/rejects" : "",
        any
            ? t.of("collections.rejects", t.number(collection.rejected()), collection.rejected())
            : "",
        collection.imports().stream().map(each -> imported(t, each)).toList());
  }

  private static Imported imported(Texts t, ImportJson each) {
    return new Imported(
        each.file(),
        t.of("collections.act." + each.act()),
        t.date(each.at()) + " " + t.time(each.at()),
        t.of(
            "collections.counts",
            t.number(each.read()),
            t.number(each.imported()),
            t.number(each.unchanged()),
            t.number(each.updated()),
            t.number(each.skipped()),
            t.number(each.rejected())),
        facts(t, each),
        Link.of(each.archiveUrl()));
  }

  private static List<Map.Entry<String, String>> facts(Texts t, ImportJson each) {
    return List.of(
            Map.entry(t.of("collections.by"), each.by()),
            Map.entry(t.of("collections.terms"), each.terms() == null ? "" : each.terms()),
            Map.entry(t.of("collections.format"), each.format()),
            Map.entry(t.of("collections.mapping"), written(each.mapping())),
            Map.entry(t.of("collections.zone"), each.zone().equals("Z") ? "" : each.zone()),
            Map.entry(
                t.of("collections.accounts"),
                each.pseudonymised() ? t.of("collections.pseudonymised") : ""),
            Map.entry("SHA-256", each.sha256()))
        .stream()
        .filter(fact -> !fact.getValue().isBlank())
        .toList();
  }

  private static String written(Map<String, String> mapping) {
    return mapping.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
