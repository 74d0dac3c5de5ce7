package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.ZoneId;
import refrain.corpora.Statement;

/**
 * Web archives (WARC 1.0 and 1.1, ISO 28500): each page that a server answered with is a statement.
 *
 * <p>The address is the one the page was fetched from. A page that does not tell when it was
 * published is dated by its capture, which the extra {@code dated_by} says. Answers that are no
 * pages, requests and the like are skipped.
 */
final class WarcFile implements Format<Statement> {
  /** What every archive begins with. */
  static final String BEGINNING = "WARC/";

  private static final String NAME = "warc/1";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.startsWith(BEGINNING);
  }

  @Override
  public boolean holdsBytes() {
    return true;
  }

  @Override
  public Rows<Statement> open(Text text) throws IOException {
    WarcRecords records = new WarcRecords(text.bytes());
    ReadOptions options = text.options();
    Rows.Reading<JsonNode, Statement> statements = StatementMapping.ofFields(options);
    return Rows.of(
        text,
        NAME,
        records,
        records::answer,
        (answer, source) ->
            answer.skipped() == null
                ? new Row.Read<>(statements.read(page(answer, options), source))
                : new Row.Skipped<>(answer.skipped()));
  }

  private static ObjectNode page(WarcRecords.Answer answer, ReadOptions options) {
    ZoneId zone = options.zone();
    String html = PageCharset.decoded(answer.page(), answer.contentType(), options.charset());
    ObjectNode page = WebPage.read(html, answer.target(), zone);
    page.put("warc_date", answer.date());
    page.put("warc_record_id", answer.id());
    if (!page.has("published_at") && Dates.parseIfPresent(answer.date(), zone).isPresent())
      page.put("published_at", answer.date()).put("dated_by", "capture");
    return page;
  }
}
