package refrain.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import refrain.corpora.Import;
import refrain.corpora.readers.Reject;
import refrain.web.json.ImportJson;
import refrain.web.json.Json;
import refrain.web.query.Curation;
import refrain.web.query.NotFound;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.RejectedPage;
import refrain.web.query.Values;

/** Shapes what is known of collections: their imports, and what those refused. */
public final class Collections {
  private static final int SIZE = 50;
  private static final int MOST = 1000;

  private final Curation curation;

  public Collections(Curation curation) {
    this.curation = curation;
  }

  /**
   * Every collection, by name.
   *
   * @param forgotten posts removed for good on request, from all collections together
   */
  public record CollectionList(String note, long forgotten, List<Collection> collections) {}

  /**
   * A collection.
   *
   * @param imports in the order of time
   * @param rejected records that its imports refused, all together
   */
  public record Collection(String name, long rejected, List<ImportJson> imports) {}

  /**
   * Records that imports into a collection refused.
   *
   * @param total how many there are
   * @param from how many stand before the first of these
   */
  public record RejectList(String collection, long total, int from, List<RejectJson> rejects) {}

  /** A record that could not be used, as it stood. */
  public record RejectJson(String file, long line, String reason, String raw) {}

  /** Returns every collection. */
  public CollectionList all() {
    Map<String, List<Import>> byName = new TreeMap<>();
    for (Import report : curation.catalogue().imports())
      byName.computeIfAbsent(report.collection(), name -> new ArrayList<>()).add(report);
    List<Collection> all = new ArrayList<>();
    byName.forEach((name, imports) -> all.add(collection(name, imports)));
    return new CollectionList(Json.NOTE, curation.catalogue().forgotten(), all);
  }

  private static Collection collection(String name, List<Import> imports) {
    long rejected = imports.stream().mapToLong(Import::rejected).sum();
    return new Collection(name, rejected, imports.stream().map(ImportJson::of).toList());
  }

  /**
   * Returns what imports into a collection refused, from a place on.
   *
   * @throws NotFound if there is no such collection
   */
  public RejectList rejects(String name, Params params) {
    PostQueries.refuseUnknown(params, Set.of("from", "size"));
    if (curation.catalogue().imports().stream().noneMatch(i -> i.collection().equals(name)))
      throw new NotFound(
          "there is no collection '%s'; GET /api/v1/collections lists them".formatted(name));
    int from = Values.whole(params, "from", 0, Integer.MAX_VALUE, 0);
    int size = Values.whole(params, "size", 1, MOST, SIZE);
    RejectedPage page = curation.rejects(name, from, size);
    return new RejectList(
        name, page.total(), from, page.shown().stream().map(Collections::shape).toList());
  }

  private static RejectJson shape(Reject reject) {
    return new RejectJson(reject.file(), reject.line(), reject.reason(), reject.raw());
  }
}
