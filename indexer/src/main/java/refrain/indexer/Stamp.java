package refrain.indexer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import refrain.corpora.BadInput;
import refrain.indexer.bridge.Bridge;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.EmbeddingModel;
import refrain.indexer.text.Language;

/**
 * What must agree between an index and the program that opens it: the format, the models and the
 * bridge between them.
 *
 * @param models a description of the model of each language that is embedded
 * @param bridge names the bridge; empty when there is none
 */
record Stamp(int format, Map<Language, String> models, String bridge) {
  private static final String FORMAT = "refrain.format";
  private static final String MODEL = "refrain.model.";
  private static final String BRIDGE = "refrain.bridge";

  Stamp {
    models = Map.copyOf(models);
  }

  /** Returns the stamp of this program with an embedder, or without. */
  static Stamp of(Optional<Embedder> embedder) {
    Map<Language, String> models = new TreeMap<>();
    for (Language language : Language.values())
      embedder.flatMap(e -> e.model(language)).ifPresent(m -> models.put(language, describe(m)));
    String bridge = embedder.flatMap(Bridge::between).map(Bridge::id).orElse("");
    return new Stamp(Fields.VERSION, models, bridge);
  }

  private static String describe(EmbeddingModel model) {
    return "%s (%d dims, %s, prefix '%s')"
        .formatted(model.id(), model.dimensions(), model.pooling(), model.prefix());
  }

  /** Says whether texts embedded under another stamp need not be embedded again. */
  boolean hasVectorsOf(Stamp other) {
    return other.format >= Fields.VECTORS_SINCE
        && other.format <= format
        && models.equals(other.models);
  }

  /** Reads the stamp of a commit. */
  static Stamp read(Map<String, String> commit) {
    Map<Language, String> models = new TreeMap<>();
    for (Language language : Language.values())
      Optional.ofNullable(commit.get(MODEL + language.code()))
          .ifPresent(m -> models.put(language, m));
    return new Stamp(
        Integer.parseInt(commit.getOrDefault(FORMAT, "0")),
        models,
        commit.getOrDefault(BRIDGE, ""));
  }

  /** Writes this stamp into a commit; models that were written before and are off now stay. */
  void write(Map<String, String> commit) {
    commit.put(FORMAT, Integer.toString(format));
    models.forEach((language, model) -> commit.put(MODEL + language.code(), model));
    if (!bridge.isEmpty()) commit.put(BRIDGE, bridge);
  }

  /**
   * Refuses an index that this program would read wrongly.
   *
   * @throws BadInput naming both sides and the command that mends it
   */
  void accept(Stamp found) {
    if (found.format != format)
      throw new BadInput(
          "the index has format %d but this Refrain writes format %d; run 'refrain reindex'"
              .formatted(found.format, format));
    models.forEach((language, model) -> accept(language, model, found.models.get(language)));
    if (!bridge.isEmpty() && !found.bridge.isEmpty() && !bridge.equals(found.bridge))
      throw new BadInput(
          "the index was bridged with '%s' but this Refrain uses '%s'; run 'refrain reindex'"
              .formatted(found.bridge, bridge));
  }

  private static void accept(
      Language language, String model, @org.jspecify.annotations.Nullable String found) {
    if (found != null && !found.equals(model))
      throw new BadInput(
          "the index's %s texts were embedded with %s but this Refrain uses %s; run 'refrain reindex'"
              .formatted(language.code(), found, model));
  }
}
