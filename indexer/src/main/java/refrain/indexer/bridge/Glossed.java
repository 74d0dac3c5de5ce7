package refrain.indexer.bridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import refrain.indexer.bridge.Gloss.Rendering;
import refrain.indexer.text.Passage;

/** The Chinese side of a comparison: words with their renderings; thread-safe. */
public final class Glossed {
  private final List<Gloss> glosses;
  private final double weight;
  private final Map<String, List<Rendered>> byTerm = new HashMap<>();

  /** A word, by its place among all of them, and how much it weighs as some English term. */
  record Rendered(int gloss, double weight) {}

  /** Sorts words by what they are rendered as. */
  public Glossed(List<Gloss> glosses) {
    this.glosses = List.copyOf(glosses);
    weight = glosses.stream().mapToDouble(Gloss::weight).sum();
    for (int i = 0; i < glosses.size(); i++)
      for (Rendering rendering : glosses.get(i).renderings())
        byTerm
            .computeIfAbsent(rendering.term(), term -> new ArrayList<>(1))
            .add(new Rendered(i, rendering.weight()));
  }

  /** Returns the words of passages that are read together. */
  public static Glossed of(List<Passage> passages, Lexicon lexicon) {
    List<Gloss> glosses = new ArrayList<>();
    for (Passage passage : passages) glosses.addAll(lexicon.glosses(passage));
    return new Glossed(glosses);
  }

  public List<Gloss> glosses() {
    return glosses;
  }

  /** Returns the sum of what each word can weigh at most. */
  public double weight() {
    return weight;
  }

  /** Returns the words that an English term may stand for. */
  List<Rendered> renderedBy(String term) {
    return byTerm.getOrDefault(term, List.of());
  }
}
