package refrain.search;

import java.util.List;
import refrain.indexer.EmbeddedText;

/** A text made ready for comparison. */
record TextForm(EmbeddedText text, List<PassageForm> passages) {
  static TextForm of(EmbeddedText text, TermStatistics statistics) {
    return new TextForm(
        text,
        text.passages().stream()
            .map(p -> PassageForm.of(p, text.vectors().get(p.ordinal()), statistics))
            .toList());
  }
}
