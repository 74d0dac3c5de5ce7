package refrain.web.cli;

import java.util.List;

/** The public sets that quality is measured on, and what others have reached on them. */
final class QualitySets {
  /** Judged posts or sentences in English. */
  static final List<Judged> JUDGED =
      List.of(
          new Judged(
              "checkthat2020",
              "test",
              "0.855",
              "about 0.93, the best run of CLEF CheckThat! 2020 task 2"),
          new Judged("checkthat2020", "dev", "", ""),
          new Judged("checkthat2022", "dev", "", "none on this split"),
          new Judged("checkthat2b", "dev", "about 0.32", "none on this split"),
          new Judged("politifact-tweets", "all", "0.410", "none by MAP@5"));

  /** Sentences and their translations. */
  static final List<String> TRANSLATED = List.of("tatoeba-laser", "wmt21-zhen");

  /** Pairs of Chinese sentences with a likeness that people gave them. */
  static final List<String> LIKENESS = List.of("lcqmc", "stsb");

  private QualitySets() {}

  /**
   * A judged set.
   *
   * @param folder its folder and name
   * @param split which of its queries
   * @param bm25 MAP@5 of plain BM25 as it came with the data
   * @param published the best that was published
   */
  record Judged(String folder, String split, String bm25, String published) {
    String name() {
      return folder + " " + split;
    }
  }
}
