package refrain.web.export;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import refrain.corpora.Import;
import refrain.search.PostHit;
import refrain.web.json.HitJson;
import refrain.web.json.ImportJson;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Any list of posts as a file, with the same parameters as its page. */
final class PostFiles {
  private static final String LIMIT = "at most %,d posts, in the order of the list";

  private final Holdings holdings;
  private final PostQueries queries;

  PostFiles(Holdings holdings, PostQueries queries) {
    this.holdings = holdings;
    this.queries = queries;
  }

  /** The imports that the records of a file came from. */
  private record Imports(List<Origin> imports) {}

  /** One import, and the collection it went into. */
  private record Origin(String collection, ImportJson how) {
    static Origin of(Import each) {
      return new Origin(each.collection(), ImportJson.of(each));
    }
  }

  void install(RoutesConfig routes) {
    routes.get("/posts.csv", this::csv);
    routes.get("/posts.jsonl", this::lines);
  }

  private PostList list(Params params) {
    PostQueries.refuseUnknown(params, PostQueries.NAMES);
    return new PostList(holdings.engine(), queries, params);
  }

  private About about(Params params) {
    return About.of(holdings, "posts", params, LIMIT.formatted(PostList.CAP));
  }

  private void csv(Context ctx) throws IOException {
    Params params = Pages.params(ctx);
    PostList list = list(params);
    PostRow row = new PostRow(holdings.corpus());
    Sheet sheet = new Sheet(ctx, "posts.csv", PostRow.COLUMNS, about(params));
    list.write(
        new PostList.Sink() {
          @Override
          public void add(PostHit hit) {
            sheet.row(row.of(hit));
          }

          @Override
          public void flush() throws IOException {
            sheet.flush();
          }
        });
  }

  private void lines(Context ctx) throws IOException {
    Params params = Pages.params(ctx);
    PostList list = list(params);
    Lines lines = new Lines(ctx, "posts.jsonl", about(params));
    lines.add(new Imports(holdings.corpus().imports().stream().map(Origin::of).toList()));
    list.write(
        new PostList.Sink() {
          @Override
          public void add(PostHit hit) throws IOException {
            lines.add(HitJson.of(hit, false));
          }

          @Override
          public void flush() throws IOException {
            lines.flush();
          }
        });
  }
}
