package refrain.indexer.bridge;

import java.util.ArrayList;
import java.util.List;
import refrain.indexer.text.Passage;

/**
 * The Chinese side of a comparison: words with their renderings.
 *
 * @param weight the sum of what each word can weigh at most
 */
public record Glossed(List<Gloss> glosses, double weight) {
  public Glossed {
    glosses = List.copyOf(glosses);
  }

  /** Returns the words of passages that are read together. */
  public static Glossed of(List<Passage> passages, Lexicon lexicon) {
    List<Gloss> glosses = new ArrayList<>();
    for (Passage passage : passages) glosses.addAll(lexicon.glosses(passage));
    return new Glossed(glosses, glosses.stream().mapToDouble(Gloss::weight).sum());
  }
}
