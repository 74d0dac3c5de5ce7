package refrain.web.cli;

import java.io.IOException;
import java.util.Optional;
import refrain.indexer.PostScorer;

/** Keeps stored scores in step with what they depend on. */
final class Upkeep {
  private final Output output;

  Upkeep(Output output) {
    this.output = output;
  }

  /**
   * Brings scores up to date after an import, or says what will.
   *
   * @param later whether the import was asked to go by wording alone
   */
  void after(Opened opened, boolean later) throws IOException {
    if (!stale(opened)) return;
    if (later) {
      output.remark(
          "vectors and scores of stored posts are left for later: 'refrain serve' makes them in the background, 'refrain reindex' at once");
      return;
    }
    try (Bar bar = Bar.of("scoring")) {
      opened.rescore(bar);
    }
  }

  private static boolean stale(Opened opened) {
    PostScorer scorer = opened.engine().postScorer();
    return opened.engine().posts() > 0
        && !opened.workspace().posts().scoring().equals(Optional.of(scorer.version()));
  }
}
