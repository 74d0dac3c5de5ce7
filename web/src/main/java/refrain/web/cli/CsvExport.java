package refrain.web.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.web.export.Origins;
import refrain.web.json.Inert;
import refrain.web.json.Json;

/**
 * CSV for a spreadsheet: UTF-8 with a byte-order mark, every cell quoted, none of them a formula;
 * the last column repeats the note, so that a row that is copied elsewhere keeps it.
 */
final class CsvExport implements ExportFormat {
  private static final List<String> POST =
      List.of(
          "platform",
          "id",
          "account_id",
          "account_name",
          "account_handle",
          "text",
          "lang",
          "created_at",
          "url",
          "kind",
          "in_reply_to",
          "repost_of",
          "hashtags",
          "urls",
          "mentions",
          "likes",
          "replies",
          "reposts",
          "views",
          "synthetic");
  private static final List<String> STATEMENT =
      List.of(
          "id",
          "outlet",
          "outlet_kind",
          "speaker",
          "title",
          "text",
          "lang",
          "published_at",
          "url",
          "archive_url",
          "narratives",
          "kind");
  private static final List<String> NARRATIVE =
      List.of("id", "title_en", "title_zh", "summary_en", "summary_zh");

  private final CsvWriter csv;
  private final Origins origins;
  private long count;

  CsvExport(Catalogue from, Writer to) throws IOException {
    origins = new Origins(from.imports());
    csv = Inert.file(to);
  }

  @Override
  public void post(Post post) {
    Account none = new Account(null, null, null, null, null);
    Account account = post.account() == null ? none : post.account();
    var metrics = post.metrics();
    row(
        POST,
        Arrays.asList(
            post.id().platform(),
            post.id().local(),
            account.id(),
            account.name(),
            account.handle(),
            post.text(),
            post.lang(),
            post.createdAt(),
            post.url(),
            lower(post.kind()),
            post.inReplyTo(),
            post.repostOf(),
            String.join(" ", post.hashtags()),
            String.join(" ", post.urls()),
            String.join(" ", post.mentions()),
            metrics.likes(),
            metrics.replies(),
            metrics.reposts(),
            metrics.views(),
            post.synthetic()),
        post.collection(),
        post.source());
  }

  @Override
  public void statement(Statement statement) {
    row(
        STATEMENT,
        Arrays.asList(
            statement.id(),
            statement.outlet().name(),
            lower(statement.outlet().kind()),
            statement.speaker(),
            statement.title(),
            statement.text(),
            statement.lang(),
            statement.publishedAt(),
            statement.url(),
            statement.archiveUrl(),
            statement.narratives().stream()
                .map(NarrativeId::value)
                .collect(Collectors.joining(" ")),
            lower(statement.kind())),
        statement.collection(),
        statement.source());
  }

  @Override
  public void narrative(Narrative narrative) {
    var title = narrative.title();
    var summary = narrative.summary();
    row(
        NARRATIVE,
        Arrays.asList(narrative.id(), title.en(), title.zh(), summary.en(), summary.zh()),
        "",
        Source.NONE);
  }

  private void row(
      List<String> names, List<@Nullable Object> cells, String collection, Source source) {
    if (count++ == 0) write(names, Origins.COLUMNS, "refrain_note");
    write(cells, origins.cells(collection, source), Json.NOTE);
  }

  private void write(
      List<? extends @Nullable Object> cells,
      List<? extends @Nullable Object> origin,
      String note) {
    List<@Nullable Object> row = new ArrayList<>(cells);
    row.addAll(origin);
    row.add(note);
    csv.writeRecord(Inert.cells(row));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public long finish() throws IOException {
    csv.flush();
    return count;
  }
}
