package refrain.indexer.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refrain.indexer.bridge.Gloss.Rendering;
import refrain.indexer.text.Passage;

/**
 * A bilingual lexicon: how each Chinese word is put in English, in terms as they are indexed;
 * thread-safe.
 */
public final class Lexicon {
  private final LexiconTables tables;
  private final Names names;
  private final Numbers numbers;

  Lexicon(LexiconTables tables) {
    this.tables = tables;
    names = new Names(tables.syllables());
    numbers = new Numbers();
  }

  private static final class Shipped {
    static final Lexicon LEXICON = new Lexicon(LexiconResource.shipped());
  }

  /** Returns the lexicon that ships; read when it is first asked for. */
  public static Lexicon shipped() {
    return Shipped.LEXICON;
  }

  /** Returns what names this lexicon among all that were ever fitted. */
  public String id() {
    return tables.id();
  }

  /** Returns how many Chinese words it knows. */
  public int size() {
    return tables.words().size();
  }

  /**
   * Returns how rare an English term is, {@code ln(1 + (N - n + 0.5) / (n + 0.5))} for a term that
   * stands in {@code n} of the {@code N} English sentences that the lexicon was fitted on; at least
   * 0.
   */
  public double rarity(String term) {
    int known = tables.terms().find(term, 0, term.length());
    return tables.rarity(known);
  }

  /**
   * Returns the words of a passage that can be put in English, in no particular order: words of the
   * dictionary, numbers, words in Latin letters, and names of people in pinyin.
   */
  public List<Gloss> glosses(Passage passage) {
    List<Gloss> glosses = new ArrayList<>();
    List<HanRun> runs = HanRun.of(passage);
    for (HanRun run : runs) words(run, glosses);
    numbers.read(passage, runs, (term, start, end) -> glosses.add(literal(term, term, start, end)));
    names.read(
        passage, (name, term) -> glosses.add(literal(name.term(), term, name.start(), name.end())));
    return glosses;
  }

  private void words(HanRun run, List<Gloss> glosses) {
    int from = 0;
    for (int to : MaxMatch.cut(run.text(), tables.words())) {
      int word = tables.words().find(run.text(), from, to);
      if (word >= 0)
        glosses.add(
            new Gloss(
                run.text().substring(from, to),
                run.start(from, to),
                run.end(to),
                tables.renderings(word)));
      from = to;
    }
  }

  private Gloss literal(String word, String term, int start, int end) {
    return new Gloss(word, start, end, List.of(new Rendering(term, 1, rarity(term))));
  }

  /** Returns the renderings of a single word, or empty when the lexicon does not have it. */
  public Optional<List<Rendering>> renderings(String word) {
    int number = tables.words().find(word, 0, word.length());
    return number < 0 ? Optional.empty() : Optional.of(tables.renderings(number));
  }
}
