package refrain.web.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.search.FacetCount;
import refrain.search.PostPage;

/**
 * A page of ranked posts.
 *
 * @param total posts that match, over all pages, copies included
 * @param facets by field, the most frequent values first; absent when not asked for
 * @param next the cursor of the next page; absent on the last
 */
public record PageJson(
    String note,
    long total,
    List<HitJson> posts,
    @Nullable Map<String, List<FacetCount>> facets,
    @Nullable List<BucketJson> timeline,
    @Nullable String next) {
  /** Returns the shape of a page. */
  public static PageJson of(PostPage page, boolean evidence) {
    return new PageJson(
        Json.NOTE,
        page.total(),
        page.hits().stream().map(hit -> HitJson.of(hit, evidence)).toList(),
        page.facets().isEmpty() ? null : new LinkedHashMap<>(page.facets()),
        page.timeline().isEmpty() ? null : BucketJson.of(page.timeline()),
        page.next().orElse(null));
  }
}
