package refrain.web.imports;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.Provenance;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.indexer.jobs.ImportOrder;
import refrain.indexer.jobs.Mappings;
import refrain.web.guard.Person;
import refrain.web.query.BadParameter;
import refrain.web.query.Params;
import refrain.web.query.Values;

/** Reads from parameters what an import is to do. */
final class Orders {
  /** The parameters. */
  static final Set<String> NAMES =
      Set.of(
          "kind",
          "collection",
          "format",
          "map",
          "zone",
          "charset",
          "by",
          "terms",
          "archive_url",
          "pseudonymise");

  private Orders() {}

  /**
   * Reads an order.
   *
   * @param who imports, unless {@code by} names another
   */
  static ImportOrder of(Params given, Person who, Mappings saved) {
    String kind = given.one("kind").orElse("posts");
    ImportOrder.Kind known =
        ImportOrder.Kind.of(kind)
            .orElseThrow(() -> new BadParameter("kind", kind, "posts or statements"));
    String collection =
        given
            .one("collection")
            .map(String::strip)
            .orElseThrow(
                () -> new BadParameter("collection", "", "the name of a collection, new or old"));
    ReadOptions reading =
        new ReadOptions(
            collection,
            format(given, known),
            given.one("map").map(map -> mapping(map, saved)).orElse(Map.of()),
            ReadOptions.zone(given.one("zone").orElse("UTC")),
            ReadOptions.charset(given.one("charset").orElse("UTF-8")));
    return new ImportOrder(known, reading, provenance(given, who));
  }

  private static Optional<String> format(Params given, ImportOrder.Kind kind) {
    Optional<String> format = given.one("format").filter(name -> !name.equals("auto"));
    format.ifPresent(
        name -> {
          if (!formats(kind).contains(name))
            throw new BadParameter(
                "format", name, "auto or one of " + String.join(", ", formats(kind)));
        });
    return format;
  }

  /** Returns the names of the formats for what a file holds. */
  static List<String> formats(ImportOrder.Kind kind) {
    return switch (kind) {
      case POSTS -> Readers.postFormats();
      case STATEMENTS -> Readers.statementFormats();
    };
  }

  /** Reads a mapping as {@code --map} does. */
  static Map<String, String> mapping(String written, Mappings saved) {
    return written.startsWith("@")
        ? saved.get(written.substring(1))
        : new LinkedHashMap<>(ReadOptions.parseMapping(written));
  }

  private static Provenance provenance(Params given, Person who) {
    return new Provenance(
        Provenance.Act.IMPORT,
        given.one("by").orElse(who.name()),
        given.one("terms").orElse(null),
        given.one("archive_url").map(String::strip).orElse(null),
        ZoneOffset.UTC,
        Values.flag(given, "pseudonymise", false));
  }
}
