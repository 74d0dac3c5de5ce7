package refrain.web.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Judgement;
import refrain.corpora.Post;
import refrain.web.export.Sheet;
import refrain.web.json.Inert;
import refrain.web.json.Json;
import refrain.web.json.JudgementJson;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/**
 * Judgements as files to take away: JSON lines, and CSV that no spreadsheet runs; both say what was
 * asked for and that similarity is not attribution.
 */
final class JudgementExport {
  private static final List<String> COLUMNS =
      List.of(
          "post",
          "narrative",
          "verdict",
          "reason",
          "by",
          "at",
          "narrative_title_en",
          "narrative_title_zh",
          "post_text",
          "post_url",
          "post_collection",
          "refrain_note");

  private final Holdings holdings;

  JudgementExport(Holdings holdings) {
    this.holdings = holdings;
  }

  private record Head(About refrain) {}

  private record About(
      String note, String what, Instant exportedAt, Map<String, String> filters, int count) {}

  void install(RoutesConfig routes) {
    routes.get("/judgements.jsonl", this::lines);
    routes.get("/judgements.csv", this::csv);
  }

  private void lines(Context ctx) throws IOException {
    Params params = PostQueries.params(ctx.queryString());
    List<Judgement> found = JudgementFilter.read(params).of(holdings.corpus());
    Map<String, String> filters = new TreeMap<>();
    params.pairs().forEach(pair -> filters.put(pair.getKey(), pair.getValue()));
    Sheet.offer(ctx, "application/x-ndjson", "judgements.jsonl");
    var out = ctx.outputStream();
    About about = new About(Json.NOTE, "judgements", Instant.now(), filters, found.size());
    out.write(Json.bytes(new Head(about)));
    out.write('\n');
    for (Judgement judgement : found) {
      out.write(Json.bytes(JudgementJson.of(judgement)));
      out.write('\n');
    }
  }

  private void csv(Context ctx) throws IOException {
    List<Judgement> found =
        JudgementFilter.read(PostQueries.params(ctx.queryString())).of(holdings.corpus());
    Sheet.offer(ctx, "text/csv; charset=utf-8", "judgements.csv");
    CsvWriter csv = Inert.file(new OutputStreamWriter(ctx.outputStream(), UTF_8));
    csv.writeRecord(COLUMNS);
    found.forEach(judgement -> csv.writeRecord(row(judgement)));
    csv.flush();
  }

  private List<String> row(Judgement j) {
    JudgementJson shape = JudgementJson.of(j);
    @Nullable Post post = holdings.engine().post(j.post()).orElse(null);
    var title = holdings.corpus().narrative(j.narrative()).map(n -> n.title());
    return Inert.cells(
        Arrays.asList(
            shape.post(),
            shape.narrative(),
            shape.verdict(),
            shape.reason(),
            shape.by(),
            shape.at(),
            title.map(t -> t.en()).orElse(null),
            title.map(t -> t.zh()).orElse(null),
            post == null ? null : post.text(),
            post == null ? null : post.url(),
            post == null ? null : post.collection(),
            Json.NOTE));
  }
}
