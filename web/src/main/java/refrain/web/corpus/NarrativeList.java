package refrain.web.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.web.json.Json;
import refrain.web.query.Params;
import refrain.web.query.Values;

/**
 * The narratives of the corpus with what is said for each.
 *
 * @param unassigned statements of no narrative
 * @param retired how many narratives are retired
 */
record NarrativeList(
    String note, List<Row> narratives, int statements, long unassigned, int retired) {
  /**
   * One narrative.
   *
   * @param languages statements by language: {@code en}, {@code zh} or {@code other}
   * @param outlets statements by outlet, the most first
   */
  record Row(
      String id,
      Bilingual title,
      Bilingual summary,
      boolean retired,
      int statements,
      Map<String, Long> languages,
      Map<String, Long> outlets) {}

  /** Lists the narratives that hold, or with {@code retired=true} those that do not. */
  static NarrativeList of(Catalogue corpus, Params params) {
    boolean retired = Values.flag(params, "retired", false);
    List<Narrative> shown = retired ? corpus.retiredNarratives() : corpus.narratives();
    return new NarrativeList(
        Json.NOTE,
        shown.stream().map(n -> row(n, retired, corpus.statements(n.id()))).toList(),
        corpus.statements().size(),
        corpus.statements().stream().filter(s -> s.narratives().isEmpty()).count(),
        corpus.retiredNarratives().size());
  }

  private static Row row(Narrative n, boolean retired, List<Statement> said) {
    return new Row(
        n.id().value(),
        n.title(),
        n.summary(),
        retired,
        said.size(),
        counts(said.stream().map(Language::of)),
        counts(said.stream().map(s -> s.outlet().name())));
  }

  private static Map<String, Long> counts(Stream<String> values) {
    Map<String, Long> counts =
        values.collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    Map<String, Long> most = new java.util.LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(e -> most.put(e.getKey(), e.getValue()));
    return most;
  }
}
