package refrain.indexer.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.Sha256;

/** Keeps every vector in a folder, so that work begun again does not embed again; thread-safe. */
public final class KeptVectors implements Embedder {
  private final Embedder embedder;
  private final Path folder;
  private final Map<Language, Map<String, float[]>> kept = new EnumMap<>(Language.class);

  /** Reads what a folder holds; vectors of other models stand in files of their own. */
  public KeptVectors(Embedder embedder, Path folder) throws IOException {
    this.embedder = embedder;
    this.folder = Files.createDirectories(folder);
    for (Language language : Language.values())
      if (embedder.model(language).isPresent()) kept.put(language, read(language));
  }

  private Path file(Language language) {
    EmbeddingModel model = embedder.model(language).orElseThrow();
    return folder.resolve(model.id().replaceAll("[^A-Za-z0-9.-]", "_") + ".vectors");
  }

  private Map<String, float[]> read(Language language) throws IOException {
    Map<String, float[]> vectors = new HashMap<>();
    Path file = file(language);
    if (!Files.exists(file)) return vectors;
    int floats = embedder.model(language).orElseThrow().dimensions();
    long whole = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (; ; whole++) {
        String key = in.readUTF();
        float[] vector = new float[floats];
        for (int i = 0; i < floats; i++) vector[i] = in.readFloat();
        vectors.put(key, vector);
      }
    } catch (EOFException e) {
      // The last record of a run that was cut off is written again.
      cut(file, whole * (2 + 32 + 4L * floats));
    }
    return vectors;
  }

  private static void cut(Path file, long length) throws IOException {
    try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  @Override
  public Optional<EmbeddingModel> model(Language language) {
    return embedder.model(language);
  }

  @Override
  public synchronized List<float[]> embed(Language language, List<String> texts) {
    Map<String, float[]> known = Objects.requireNonNull(kept.get(language));
    Set<String> missing = new LinkedHashSet<>();
    for (String text : texts) if (!known.containsKey(key(text))) missing.add(text);
    if (!missing.isEmpty()) keep(language, List.copyOf(missing), known);
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) vectors.add(Objects.requireNonNull(known.get(key(text))).clone());
    return vectors;
  }

  private void keep(Language language, List<String> texts, Map<String, float[]> known) {
    List<float[]> vectors = embedder.embed(language, texts);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(
                    file(language), StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      for (int i = 0; i < texts.size(); i++) {
        out.writeUTF(key(texts.get(i)));
        for (float value : vectors.get(i)) out.writeFloat(value);
        known.put(key(texts.get(i)), vectors.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not keep vectors in " + folder, e);
    }
  }

  /** 32 hexadecimal digits. */
  private static String key(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(UTF_8)), 0, 16);
  }

  @Override
  public void close() {
    embedder.close();
  }
}
