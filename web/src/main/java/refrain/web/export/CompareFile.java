package refrain.web.export;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.AlignedSpan;
import refrain.search.Match;
import refrain.search.PostHit;
import refrain.web.api.Answers;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** A comparison as a sheet: a row for each passage that agrees, one row when none does. */
final class CompareFile {
  private static final List<String> PAIR =
      List.of(
          "statement_text", "passage", "agrees_in", "post_passage", "statement_passage", "weight");

  private final Holdings holdings;
  private final Answers answers;

  CompareFile(Holdings holdings) {
    this.holdings = holdings;
    this.answers = new Answers(holdings);
  }

  void install(RoutesConfig routes) {
    routes.get("/compare.csv", this::csv);
  }

  private void csv(Context ctx) throws IOException {
    Params params = Pages.params(ctx);
    Post post = holdings.post(Answers.required(params, "post"));
    Statement statement = holdings.statement(Answers.required(params, "statement"));
    Match match = answers.match(post, statement, params);
    List<@Nullable Object> common =
        new PostRow(holdings.corpus())
            .of(
                new PostHit(
                    post, match.score(), java.util.Optional.of(match), java.util.Optional.empty()));
    List<String> columns = new ArrayList<>(PostRow.COLUMNS);
    columns.addAll(PAIR);
    Sheet sheet =
        new Sheet(ctx, "compare.csv", columns, About.of(holdings, "a comparison", params, ""));
    List<AlignedSpan> spans = match.evidence().spans();
    for (int i = 0; i < spans.size(); i++)
      sheet.row(joined(common, pair(i + 1, spans.get(i), post, statement)));
    if (spans.isEmpty())
      sheet.row(joined(common, Arrays.asList(statement.wording(), null, null, null, null, null)));
    sheet.flush();
  }

  private static List<@Nullable Object> pair(
      int number, AlignedSpan span, Post post, Statement statement) {
    return Arrays.asList(
        statement.wording(),
        number,
        span.kind().name().toLowerCase(Locale.ROOT),
        span.post().in(post.text()),
        span.statement().in(statement.wording()),
        PostRow.rounded(span.weight()));
  }

  private static List<@Nullable Object> joined(
      List<@Nullable Object> one, List<@Nullable Object> other) {
    List<@Nullable Object> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
