package refrain.web.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refrain.corpora.BadInput;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.search.SearchEngine;
import refrain.web.json.MatchJson;
import refrain.web.json.Problem;

/** Answers lines of {@code {"id","text"}} with the closest narratives or statements of each. */
final class MatchAnswers implements Batches.Answers {
  private static final Logger LOG = LoggerFactory.getLogger(MatchAnswers.class);

  private final SearchEngine engine;
  private final MatchOptions options;

  MatchAnswers(SearchEngine engine, MatchOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /**
   * One answer.
   *
   * @param line given when the request had no id
   */
  record Answer(@Nullable JsonNode id, @Nullable Long line, List<MatchJson> matches) {}

  @Override
  public List<?> answer(List<Line> lines) {
    List<Object> answers = new ArrayList<>(lines.stream().map(MatchAnswers::checked).toList());
    List<Asked> asked =
        answers.stream().filter(Asked.class::isInstance).map(Asked.class::cast).toList();
    Iterator<Object> found = matched(asked).iterator();
    answers.replaceAll(answer -> answer instanceof Asked ? found.next() : answer);
    return answers;
  }

  private record Asked(Request request, String text) {}

  private static Object checked(Line line) {
    Request request = Request.of(line);
    if (request.error() != null) return request.failed(request.error());
    try {
      @Nullable String text = request.text("text");
      if (text != null && !text.isBlank()) return new Asked(request, text);
      return request.failed(missing(request, text));
    } catch (BadInput e) {
      return request.failed(Problem.of(e, null));
    }
  }

  private static Problem missing(Request request, @Nullable String text) {
    String reason = text == null ? "missing field 'text'" : "field 'text' is empty";
    return Problem.of(
        400, "line %d: %s; wanted {\"id\",\"text\"}".formatted(request.line(), reason), null);
  }

  private List<Object> matched(List<Asked> asked) {
    if (asked.isEmpty()) return List.of();
    try {
      List<List<Match>> found = engine.matchAll(asked.stream().map(Asked::text).toList(), options);
      List<Object> answers = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) answers.add(answer(asked.get(i), found.get(i)));
      return answers;
    } catch (RuntimeException e) {
      LOG.warn(
          "could not match a batch of {} lines at once; taking them one by one", asked.size(), e);
      return asked.stream().map(this::alone).toList();
    }
  }

  private Object alone(Asked asked) {
    try {
      return answer(asked, engine.match(asked.text(), options));
    } catch (BadInput e) {
      return asked.request().failed(Problem.of(e, null));
    } catch (RuntimeException e) {
      LOG.error("could not match line {}", asked.request().line(), e);
      return asked
          .request()
          .failed(
              Problem.of(
                  500,
                  "could not match line " + asked.request().line() + "; the log says why",
                  null));
    }
  }

  private Object answer(Asked asked, List<Match> matches) {
    Request request = asked.request();
    return new Answer(
        request.id(),
        request.id() == null ? request.line() : null,
        matches.stream().map(m -> MatchJson.of(m, options.evidence())).toList());
  }
}
