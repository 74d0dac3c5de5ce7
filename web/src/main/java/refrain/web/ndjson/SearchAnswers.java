package refrain.web.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refrain.corpora.BadInput;
import refrain.search.PostPage;
import refrain.search.PostQuery;
import refrain.search.SearchEngine;
import refrain.web.json.HitJson;
import refrain.web.json.Problem;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/**
 * Answers lines of {@code {"id","text"|"statement"|"narrative"|"post", filters}} with ranked posts.
 *
 * <p>Filters have the names and values of {@code GET /api/v1/posts}; several values stand in an
 * array.
 */
final class SearchAnswers implements Batches.Answers {
  private static final Logger LOG = LoggerFactory.getLogger(SearchAnswers.class);
  private static final int SIZE = 10;
  private static final Map<String, String> RENAMED = Map.of("text", "q", "post", "like");

  private final SearchEngine engine;
  private final PostQueries queries;

  SearchAnswers(SearchEngine engine, PostQueries queries) {
    this.engine = engine;
    this.queries = queries;
  }

  /**
   * One answer.
   *
   * @param line given when the request had no id
   * @param next the cursor of the next page; absent on the last
   */
  record Answer(
      @Nullable JsonNode id,
      @Nullable Long line,
      long total,
      List<HitJson> posts,
      @Nullable String next) {}

  @Override
  public List<?> answer(List<Line> lines) {
    return lines.stream().map(Request::of).map(this::answer).toList();
  }

  private Object answer(Request request) {
    if (request.error() != null) return request.failed(request.error());
    try {
      PostQuery query = queries.read(params(request), SIZE);
      return answer(request, query, engine.search(query));
    } catch (BadInput e) {
      return request.failed(Problem.of(e, null));
    } catch (RuntimeException e) {
      LOG.error("could not search for line {}", request.line(), e);
      return request.failed(
          Problem.of(
              500, "could not search for line " + request.line() + "; the log says why", null));
    }
  }

  private static Answer answer(Request request, PostQuery query, PostPage page) {
    return new Answer(
        request.id(),
        request.id() == null ? request.line() : null,
        page.total(),
        page.hits().stream().map(hit -> HitJson.of(hit, query.evidence())).toList(),
        page.next().orElse(null));
  }

  private static Params params(Request request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("counts", List.of("false"));
    if (request.fields() != null)
      request
          .fields()
          .properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("id"))
                  values.put(
                      RENAMED.getOrDefault(field.getKey(), field.getKey()),
                      texts(field.getValue()));
              });
    Params params = PostQueries.params(values);
    PostQueries.refuseUnknown(params, PostQueries.NAMES);
    return params;
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) value.forEach(item -> texts.add(item.asText()));
    else if (!value.isNull()) texts.add(value.asText());
    return texts;
  }
}
