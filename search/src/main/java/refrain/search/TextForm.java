package refrain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refrain.indexer.EmbeddedText;
import refrain.indexer.text.Passage;

/** A text made ready for comparison; each passage is read under the title it stands under. */
record TextForm(EmbeddedText text, List<PassageForm> passages) {
  /** Bytes of a passage made ready; 20,000 short statements took 423 MiB ('bench', matching). */
  private static final int BYTES = 17_408;

  /** Returns how many passages made ready take one in {@code parts} of the heap. */
  static long passagesIn(int parts) {
    return Runtime.getRuntime().maxMemory() / parts / BYTES;
  }

  static TextForm of(EmbeddedText text, TermStatistics statistics) {
    return new TextForm(
        text, text.passages().stream().map(p -> form(p, text, statistics)).toList());
  }

  /** Says whether a passage is one of the title's, with text below it. */
  boolean isTitle(PassageForm passage) {
    int headings = text.text().headings();
    return passage.passage().ordinal() < headings && headings < passages.size();
  }

  private static PassageForm form(Passage passage, EmbeddedText text, TermStatistics statistics) {
    List<Passage> read = new ArrayList<>();
    boolean underTitle = passage.ordinal() >= text.text().headings();
    if (underTitle) read.addAll(text.text().title());
    read.add(passage);
    boolean titled = underTitle && text.text().headings() > 0;
    return new PassageForm(
        passage,
        new Bag(read, statistics),
        text.vectors().get(passage.ordinal()),
        titled ? text.vectors().getFirst() : Optional.empty(),
        text.bridged().get(passage.ordinal()),
        titled ? text.bridged().getFirst() : Optional.empty(),
        new CrossForm(read));
  }
}
