package refrain.web.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import refrain.search.MatchOptions;
import refrain.search.SearchEngine;
import refrain.web.guard.Limits;

/**
 * Matches lines of {@code {"id","text"}} outside HTTP, with the answers of {@code POST
 * /api/v1/match}: one line for each, in order, an error line for a bad one.
 *
 * <p>One batch is held at a time. Not thread-safe.
 */
public final class MatchStream {
  private final MatchAnswers answers;
  private long lines;
  private long errors;

  /** Answers from an engine. */
  public MatchStream(SearchEngine engine, MatchOptions options) {
    answers = new MatchAnswers(engine, options);
  }

  /** Takes answered lines, each with its line feed. */
  public interface Sink {
    /**
     * Takes some lines.
     *
     * @throws IOException if they cannot be taken, which ends the stream
     */
    void write(String lines) throws IOException;
  }

  /** Answers a whole stream of UTF-8 lines. */
  public void run(InputStream in, Sink sink) throws IOException {
    new Batches(Limits.DEFAULT, this::answer)
        .run(in, bytes -> sink.write(new String(bytes, UTF_8)));
  }

  /** Returns how many lines were answered, errors among them. */
  public long lines() {
    return lines;
  }

  /** Returns how many answers are errors. */
  public long errors() {
    return errors;
  }

  private List<?> answer(List<Line> batch) {
    List<?> answered = answers.answer(batch);
    lines += answered.size();
    errors += answered.stream().filter(Request.ErrorLine.class::isInstance).count();
    return answered;
  }
}
