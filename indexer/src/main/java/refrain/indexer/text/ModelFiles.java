package refrain.indexer.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import refrain.corpora.BadInput;

/**
 * Where one sentence encoder is read from, and how its inputs are prepared.
 *
 * @param model what the graph makes of a text; see {@link #space}
 * @param languages the languages whose texts it embeds
 * @param lowerCase whether inputs are lower-cased first, which a cased tokenizer over a lower-case
 *     vocabulary needs
 * @param maxTokens tokens after which an input is cut, special tokens included
 * @param centred whether the vector of no text is taken off every other: the texts of some models
 *     all lie close together, away from the origin
 * @param weights opens the ONNX graph
 * @param tokenizer opens the {@code tokenizer.json}
 */
record ModelFiles(
    EmbeddingModel model,
    Set<Language> languages,
    boolean lowerCase,
    int maxTokens,
    boolean centred,
    Opener weights,
    Opener tokenizer) {
  /** The length that BERT encoders are trained for. */
  static final int MAX_TOKENS = 512;

  private static final Set<String> POOLINGS = Set.of("cls", "mean");

  ModelFiles {
    languages = Set.copyOf(languages);
    if (languages.isEmpty())
      throw new IllegalArgumentException("model '" + model.id() + "' names no language");
    if (!POOLINGS.contains(model.pooling()))
      throw new IllegalArgumentException("pooling must be cls or mean, got " + model.pooling());
    if (maxTokens < 3 || maxTokens > 8192)
      throw new IllegalArgumentException("maxTokens must be in [3, 8192], got " + maxTokens);
  }

  /** Returns what identifies the vectors: those that are centred lie in a space of their own. */
  EmbeddingModel space() {
    return centred
        ? new EmbeddingModel(
            model.id() + "-centred", model.dimensions(), model.pooling(), model.prefix())
        : model;
  }

  /** Opens a stream that the caller closes. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * Returns the English models on the class path, both in int8: all-MiniLM-L6-v2, Apache-2.0, and
   * e5-small-v2, MIT.
   */
  static List<ModelFiles> english() {
    Set<Language> english = EnumSet.of(Language.ENGLISH);
    return List.of(
        onClassPath(
            new EmbeddingModel("all-minilm-l6-v2-q", 384, "mean", ""), english, false, false),
        onClassPath(
            new EmbeddingModel("e5-small-v2-q", 384, "mean", "query: "), english, false, true));
  }

  /** Returns the Chinese model on the class path: BAAI's bge-small-zh-v1.5 in int8, MIT. */
  static ModelFiles chinese() {
    return onClassPath(
        new EmbeddingModel("bge-small-zh-v1.5-q", 512, "cls", ""),
        EnumSet.of(Language.CHINESE),
        true,
        false);
  }

  private static ModelFiles onClassPath(
      EmbeddingModel model, Set<Language> languages, boolean lowerCase, boolean centred) {
    return new ModelFiles(
        model,
        languages,
        lowerCase,
        MAX_TOKENS,
        centred,
        () -> resource("/" + model.id() + ".onnx"),
        () -> resource("/" + model.id() + "-tokenizer.json"));
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = ModelFiles.class.getResourceAsStream(name);
    if (in == null) throw new IOException("no resource '" + name + "' on the class path");
    return in;
  }

  /**
   * Reads a folder that holds {@code model.onnx}, {@code tokenizer.json} and {@code
   * refrain-model.json}, such as {@code {"id": "e5-small", "dimensions": 384, "pooling": "mean",
   * "prefix": "query: ", "languages": ["en", "zh"]}}; {@code prefix}, {@code lower_case} and {@code
   * max_tokens} may be left out.
   *
   * @throws BadInput if a file is missing or a field cannot be used
   */
  static ModelFiles inFolder(Path folder) {
    Path graph = file(folder, "model.onnx");
    Path tokenizer = file(folder, "tokenizer.json");
    Path card = file(folder, "refrain-model.json");
    try {
      return fromCard(new ObjectMapper().readTree(card.toFile()), graph, tokenizer);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new BadInput("could not read '" + card + "': " + e.getMessage());
    } catch (IOException e) {
      throw new BadInput("could not read '" + card + "': " + e);
    }
  }

  private static ModelFiles fromCard(JsonNode card, Path graph, Path tokenizer) {
    return new ModelFiles(
        new EmbeddingModel(
            field(card, "id").asText(),
            field(card, "dimensions").asInt(),
            field(card, "pooling").asText(),
            card.path("prefix").asText("")),
        languages(field(card, "languages")),
        card.path("lower_case").asBoolean(false),
        card.path("max_tokens").asInt(MAX_TOKENS),
        false,
        () -> Files.newInputStream(graph),
        () -> Files.newInputStream(tokenizer));
  }

  private static JsonNode field(JsonNode card, String name) {
    if (!card.hasNonNull(name)) throw new IllegalArgumentException("missing field '" + name + "'");
    return card.get(name);
  }

  private static Set<Language> languages(JsonNode codes) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (JsonNode code : codes) languages.add(language(code.asText()));
    return languages;
  }

  private static Language language(String code) {
    for (Language language : Language.values())
      if (language.code().equals(code.toLowerCase(Locale.ROOT))) return language;
    throw new IllegalArgumentException("language must be en, zh or other, got '" + code + "'");
  }

  private static Path file(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file))
      throw new BadInput(
          "could not open model folder '%s': no readable '%s'; it needs model.onnx, tokenizer.json"
                  .formatted(folder, name)
              + " and refrain-model.json");
    return file;
  }
}
