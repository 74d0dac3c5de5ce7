package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import refrain.corpora.Statement;

/**
 * The corpus of a BEIR set, {@code corpus.jsonl} with {@code _id}, {@code title} and {@code text},
 * as statements. Ids stay as they are, since judgements refer to them; a text without words is its
 * title.
 */
final class BeirCorpus implements Format<Statement> {
  private static final String NAME = "beir-corpus/1";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.hasFields("_id", "text") && !sample.hasFields("_id.$oid");
  }

  @Override
  public Rows<Statement> open(Text text) {
    Map<String, String> given = new HashMap<>(text.options().mapping());
    given.putIfAbsent("outlet", "'" + KnownOutlets.UNKNOWN.name() + "'");
    JsonTable table = new JsonTable(Targets.BEIR.columns());
    Mapping<JsonNode> mapping = new Mapping<>(table, Targets.BEIR, given);
    Column<JsonNode> said = mapping.column("text");
    Column<JsonNode> title = mapping.column("title");
    Column<JsonNode> words =
        new Column<>("text", row -> said.of(row) == null ? title.of(row) : said.of(row));
    var statements =
        new StatementMapping<>(mapping, words, text.collection(), text.options().zone());
    return Rows.ofJson(text, NAME, statements::read);
  }
}
