package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;

/** Reads back what {@link Rejects} wrote, also while it is being written. */
public final class RejectedRecords {
  private RejectedRecords() {}

  /** Takes one record. */
  public interface Taking {
    /**
     * @param line the line of JSON that holds it
     */
    void take(String line, Reject reject) throws IOException;
  }

  /**
   * Hands out the rejects of a collection, file by file, in order; of all collections for an empty
   * name. A line that a crash tore is passed over.
   */
  public static void each(Path folder, String collection, Taking taking) throws IOException {
    for (Path file : Rejects.files(folder, collection)) read(file, collection, taking);
  }

  private static void read(Path file, String collection, Taking taking) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode json = parsed(line);
        if (json != null && of(json, collection)) taking.take(line, reject(json));
      }
    }
  }

  private static @Nullable JsonNode parsed(String line) {
    try {
      return NativeJson.parse(line);
    } catch (BadInput e) {
      return null; // torn, or being written
    }
  }

  /** Lines written before the collection stood on them belong to whom their file's name tells. */
  private static boolean of(JsonNode json, String collection) {
    return collection.isEmpty() || json.path("collection").asText(collection).equals(collection);
  }

  private static Reject reject(JsonNode json) {
    return new Reject(
        json.path("file").asText(),
        json.path("line").asLong(),
        json.path("reason").asText(),
        json.path("raw").asText(),
        json.path("header").asText());
  }
}
