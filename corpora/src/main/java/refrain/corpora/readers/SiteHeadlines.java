package refrain.corpora.readers;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import refrain.corpora.BadInput;
import refrain.corpora.Statement;

/**
 * Headlines gathered from news sites, a TSV without header: outlet, time as the site printed it,
 * headline.
 */
final class SiteHeadlines implements Format<Statement> {
  private static final String NAME = "site-headlines/1";
  private static final Map<String, String> PLACES =
      Map.of("outlet", "1", "published_at", "2", "text", "3");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    if (sample.json() || sample.rows().isEmpty() || sample.dialect().delimiter() != '\t')
      return false;
    return sample.rows().stream().limit(5).allMatch(SiteHeadlines::fits);
  }

  private static boolean fits(List<String> row) {
    if (row.size() != 3 || !KnownOutlets.knows(row.get(0))) return false;
    try {
      Dates.parse(row.get(1), ZoneOffset.UTC);
      return true;
    } catch (BadInput e) {
      return false;
    }
  }

  @Override
  public Rows<Statement> open(Text text) throws IOException {
    Map<String, String> given = new HashMap<>(PLACES);
    given.putAll(text.options().mapping());
    Table.Delimited table = new Table.Delimited(Columns.numbered(3));
    Mapping<String[]> mapping = new Mapping<>(table, Targets.STATEMENTS, given);
    var statements =
        new StatementMapping<>(
            mapping, mapping.column("text"), text.collection(), text.options().zone());
    return Rows.ofCells(text, NAME, text.records(Dialect.TAB), 3, statements::read);
  }
}
