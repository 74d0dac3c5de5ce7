package refrain.indexer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import refrain.indexer.bridge.Bridge;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;
import refrain.indexer.text.TextAnalyzer;

/** Takes texts apart and embeds their passages, many at a time; thread-safe. */
public final class TextEmbedding {
  private final TextAnalyzer analyzer;
  private final Optional<Embedder> embedder;
  private final Optional<Bridge> bridge;

  /**
   * Joins an analyser and an embedder.
   *
   * @param embedder empty to match by wording alone
   */
  public TextEmbedding(TextAnalyzer analyzer, Optional<Embedder> embedder) {
    this(analyzer, embedder, embedder.flatMap(Bridge::between));
  }

  /**
   * Joins an analyser, an embedder and a bridge.
   *
   * @param bridge empty to compare texts with those of their own language only
   */
  public TextEmbedding(
      TextAnalyzer analyzer, Optional<Embedder> embedder, Optional<Bridge> bridge) {
    this.analyzer = analyzer;
    this.embedder = embedder;
    this.bridge = bridge;
  }

  public TextAnalyzer analyzer() {
    return analyzer;
  }

  public Optional<Embedder> embedder() {
    return embedder;
  }

  /** Returns what brings the embedder's languages together; empty when nothing does. */
  public Optional<Bridge> bridge() {
    return bridge;
  }

  /** Returns a description of the models, by language; the same only for the same vectors. */
  public String models() {
    Stamp stamp = Stamp.of(embedder);
    return new TreeMap<>(stamp.models()) + (bridge.isEmpty() ? "" : ", bridge " + stamp.bridge());
  }

  /** Returns the models and the bridge as people cite them, such as {@code small-en-v2 (en)}. */
  public String names() {
    StringJoiner names = new StringJoiner(", ");
    for (Language language : Language.values())
      embedder
          .flatMap(e -> e.model(language))
          .ifPresent(m -> names.add("model %s (%s)".formatted(m.id(), language.code())));
    bridge.ifPresent(b -> names.add("bridge " + b.id()));
    return names.length() == 0 ? "no model" : names.toString();
  }

  /** Analyses texts in parallel and embeds all their passages; results in the order given. */
  public List<EmbeddedText> embed(Collection<String> texts) {
    return embedAll(texts.parallelStream().map(analyzer::analyze).toList());
  }

  /** As {@link #embed(Collection)}, for one text. */
  public EmbeddedText embed(String text) {
    return embedAll(List.of(analyzer.analyze(text))).getFirst();
  }

  /** Embeds texts that were analysed before. */
  public List<EmbeddedText> embedAll(List<AnalysedText> texts) {
    List<List<Optional<float[]>>> vectors = new ArrayList<>();
    for (AnalysedText text : texts) vectors.add(new ArrayList<>(EmbeddedText.bare(text).vectors()));
    for (Language language : Language.values()) embed(language, texts, vectors);
    List<EmbeddedText> embedded = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++)
      embedded.add(bridged(new EmbeddedText(texts.get(i), vectors.get(i))));
    return embedded;
  }

  /** Returns a text whose vectors are known with each of them brought over the bridge. */
  EmbeddedText bridged(EmbeddedText text) {
    if (bridge.isEmpty()) return text;
    List<Optional<Bridged>> bridged = new ArrayList<>();
    for (Passage passage : text.passages())
      bridged.add(
          text.vectors()
              .get(passage.ordinal())
              .flatMap(vector -> bridge.get().cross(passage.language(), vector)));
    return new EmbeddedText(text.text(), text.vectors(), bridged);
  }

  private void embed(
      Language language, List<AnalysedText> texts, List<List<Optional<float[]>>> vectors) {
    if (embedder.flatMap(e -> e.model(language)).isEmpty()) return;
    record Place(int text, int passage) {}
    List<Place> places = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++)
      for (Passage passage : texts.get(t).passages())
        if (passage.language() == language && !passage.isBare()) {
          places.add(new Place(t, passage.ordinal()));
          inputs.add(EmbeddingInput.of(passage.text()));
        }
    if (inputs.isEmpty()) return;
    List<float[]> found = embedder.get().embed(language, inputs);
    for (int i = 0; i < places.size(); i++)
      vectors.get(places.get(i).text()).set(places.get(i).passage(), Optional.of(found.get(i)));
  }
}
