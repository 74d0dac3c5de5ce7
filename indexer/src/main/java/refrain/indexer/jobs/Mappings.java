package refrain.indexer.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import refrain.corpora.BadInput;
import refrain.corpora.Durable;
import refrain.corpora.NativeJson;

/**
 * Column mappings saved under names: one file of JSON for each, {@code mappings/NAME.json} in the
 * workspace, also for {@code --map @NAME}. Thread-safe.
 */
public final class Mappings {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");
  private static final String JSON = ".json";

  private final Path folder;

  /** Keeps mappings in a workspace; its folder is made with the first. */
  public Mappings(Path workspace) {
    folder = workspace.resolve("mappings");
  }

  /**
   * Saves a mapping; one of that name is replaced.
   *
   * @throws BadInput if the name cannot be a file's
   */
  public synchronized void save(String name, Map<String, String> mapping) {
    Path file = file(name);
    ObjectNode json = NativeJson.mapper().createObjectNode();
    ObjectNode fields = json.putObject("mapping");
    new TreeMap<>(mapping).forEach(fields::put);
    try {
      Files.createDirectories(folder);
      Durable.replace(file, (NativeJson.write(json) + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("could not save the mapping '" + name + "'", e);
    }
  }

  /**
   * Returns the mapping of a name.
   *
   * @throws BadInput if there is none; names those that there are
   */
  public synchronized Map<String, String> get(String name) {
    return Optional.ofNullable(all().get(name))
        .orElseThrow(
            () ->
                new BadInput(
                    "there is no saved mapping '%s'; there %s"
                        .formatted(
                            name,
                            names().isEmpty()
                                ? "are none: save one on the import page"
                                : "are " + String.join(", ", names()))));
  }

  /** Returns the names, in the order of the alphabet. */
  public List<String> names() {
    return List.copyOf(all().keySet());
  }

  /** Returns every mapping by its name. */
  public synchronized Map<String, Map<String, String>> all() {
    Map<String, Map<String, String>> all = new TreeMap<>();
    if (!Files.isDirectory(folder)) return all;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(JSON)) all.put(name.substring(0, name.length() - 5), read(file));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the saved mappings in " + folder, e);
    }
  }

  /** Removes the mapping of a name; false if there was none. */
  public synchronized boolean remove(String name) {
    try {
      return Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove the mapping '" + name + "'", e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    JsonNode json = NativeJson.parse(Files.readString(file, UTF_8));
    Map<String, String> mapping = new LinkedHashMap<>();
    json.path("mapping").properties().forEach(e -> mapping.put(e.getKey(), e.getValue().asText()));
    return mapping;
  }

  private Path file(String name) {
    if (!NAME.matcher(name).matches())
      throw new BadInput(
          "a mapping's name has 1 to 60 letters, digits, dots, hyphens or underscores and starts with a letter or digit, got '%s'"
              .formatted(name));
    return folder.resolve(name + JSON);
  }
}
