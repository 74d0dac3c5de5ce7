package refrain.web.export;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Narrative;
import refrain.corpora.Statement;
import refrain.web.json.StatementJson;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** The statements of a narrative as a file, in order of time. */
final class StatementFiles {
  private static final List<String> COLUMNS =
      List.of(
          "statement",
          "narrative",
          "narrative_title_en",
          "narrative_title_zh",
          "outlet",
          "outlet_kind",
          "speaker",
          "title",
          "text",
          "lang",
          "published_at",
          "kind",
          "url",
          "archive_url",
          "collection");

  private final Holdings holdings;

  StatementFiles(Holdings holdings) {
    this.holdings = holdings;
  }

  void install(RoutesConfig routes) {
    routes.get("/narratives/{id}/statements.csv", this::csv);
    routes.get("/narratives/{id}/statements.jsonl", this::lines);
  }

  private List<Statement> statements(Narrative narrative) {
    return holdings.corpus().statements(narrative.id()).stream()
        .sorted(
            Comparator.comparing(
                    Statement::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Statement::id))
        .toList();
  }

  private About about(Narrative narrative) {
    Params params = PostQueries.params((String) null).with("narrative", narrative.id().value());
    return About.of(holdings, "statements", params, "");
  }

  private void csv(Context ctx) throws IOException {
    Narrative narrative = holdings.narrative(ctx.pathParam("id"));
    Sheet sheet = new Sheet(ctx, "statements.csv", COLUMNS, about(narrative));
    for (Statement statement : statements(narrative)) sheet.row(row(narrative, statement));
    sheet.flush();
  }

  private void lines(Context ctx) throws IOException {
    Narrative narrative = holdings.narrative(ctx.pathParam("id"));
    Lines lines = new Lines(ctx, "statements.jsonl", about(narrative));
    for (Statement statement : statements(narrative)) lines.add(StatementJson.of(statement));
    lines.flush();
  }

  private static List<@Nullable Object> row(Narrative narrative, Statement s) {
    return Arrays.asList(
        s.id(),
        narrative.id(),
        narrative.title().en(),
        narrative.title().zh(),
        s.outlet().name(),
        s.outlet().kind().label(),
        s.speaker(),
        s.title(),
        s.text(),
        s.lang(),
        s.publishedAt(),
        s.kind().name().toLowerCase(java.util.Locale.ROOT),
        s.url(),
        s.archiveUrl(),
        s.collection());
  }
}
