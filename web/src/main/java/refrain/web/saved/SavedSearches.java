package refrain.web.saved;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import refrain.corpora.BadInput;
import refrain.corpora.Durable;
import refrain.indexer.Workspace;
import refrain.web.json.Json;
import refrain.web.query.BadParameter;
import refrain.web.query.Holdings;

/**
 * Searches that people keep by name, in a small file beside the journal; thread-safe.
 *
 * <p>The file is written aside and put in place whole, so a crash leaves the old one or the new.
 */
public final class SavedSearches {
  /** Enough for a desk, and few enough to be read at once. */
  static final int MOST = 200;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 4_000;
  private static final Pattern ADDRESS =
      Pattern.compile("/(?:posts|overview)(?:\\?[^\\s\\\\\\p{Cntrl}#]*)?");

  /** One for the whole process: several readers of one file may stand side by side. */
  private static final Object WRITING = new Object();

  private final Path file;

  /** Keeps searches beside the journal that these holdings are decided in. */
  public SavedSearches(Holdings holdings) {
    this.file = holdings.curation().file().resolveSibling(Workspace.SEARCHES);
  }

  /**
   * One search.
   *
   * @param name unique; saving another under it replaces this one
   * @param address a list of posts or an overview, without a host
   */
  public record Search(String name, String address, String by, Instant at) {}

  /** Returns them in the order of their names. */
  public List<Search> all() {
    if (!Files.exists(file)) return List.of();
    try {
      List<Search> all = new ArrayList<>();
      for (JsonNode one : Json.read(Files.readString(file, UTF_8)))
        all.add(
            new Search(
                one.get("name").asText(),
                one.get("address").asText(),
                one.get("by").asText(),
                Instant.parse(one.get("at").asText())));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the saved searches in " + file, e);
    }
  }

  /**
   * Keeps a search under a name.
   *
   * @throws BadInput if the name or address cannot be one, or there are too many
   */
  public void save(String name, String address, String by) {
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > LONGEST_NAME)
      throw new BadParameter("name", name, "a name of 1 to " + LONGEST_NAME + " characters");
    if (!ADDRESS.matcher(address).matches() || address.length() > LONGEST_ADDRESS)
      throw new BadParameter(
          "address", address, "the address of a list of posts or an overview of this desk");
    synchronized (WRITING) {
      List<Search> all = without(kept);
      if (all.size() >= MOST)
        throw new BadInput(
            "could not save '%s': %d searches are kept; remove one first".formatted(kept, MOST));
      all.add(new Search(kept, address, by, Instant.now()));
      all.sort(java.util.Comparator.comparing(Search::name));
      write(all);
    }
  }

  /** Removes the search of that name, if there is one. */
  public void remove(String name) {
    synchronized (WRITING) {
      write(without(name.strip()));
    }
  }

  private List<Search> without(String name) {
    List<Search> rest = new ArrayList<>(all());
    rest.removeIf(search -> search.name().equals(name));
    return rest;
  }

  private void write(List<Search> all) {
    try {
      Durable.replace(file, Json.bytes(all));
    } catch (IOException e) {
      throw new UncheckedIOException("could not keep the saved searches in " + file, e);
    }
  }
}
