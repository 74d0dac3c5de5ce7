package refrain.web.export;

import java.io.IOException;
import java.util.Optional;
import refrain.search.PostHit;
import refrain.search.PostPage;
import refrain.search.PostQuery;
import refrain.search.SearchEngine;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Every post that a list shows, page after page, up to a cap. */
final class PostList {
  /** Most posts of one file; whoever wants more narrows the filters or asks the API. */
  static final int CAP = 10_000;

  private final SearchEngine engine;
  private final PostQuery query;

  /** Takes a hit where it is written. */
  interface Sink {
    void add(PostHit hit) throws IOException;

    /** Called after each page. */
    void flush() throws IOException;
  }

  /**
   * Reads the parameters of the list.
   *
   * @throws refrain.web.query.BadParameter if a value is wrong
   */
  PostList(SearchEngine engine, PostQueries queries, Params params) {
    this.engine = engine;
    this.query =
        queries.read(
            params
                .without("cursor", "size", "counts", "evidence")
                .with("counts", "false")
                .with("evidence", "false"),
            PostQuery.MAX_SIZE);
  }

  /** Writes every post in the order of the list. */
  void write(Sink to) throws IOException {
    Optional<String> cursor = Optional.empty();
    int written = 0;
    do {
      PostPage page = engine.search(page(cursor, Math.min(query.size(), CAP - written)));
      for (PostHit hit : page.hits()) to.add(hit);
      to.flush();
      written += page.hits().size();
      cursor = page.next();
    } while (cursor.isPresent() && written < CAP);
  }

  private PostQuery page(Optional<String> cursor, int size) {
    return new PostQuery(
        query.subject(),
        query.filter(),
        query.sort(),
        size,
        cursor,
        false,
        false,
        query.collapse());
  }
}
