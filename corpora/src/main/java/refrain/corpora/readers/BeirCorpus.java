package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Statement;

/**
 * The corpus of a BEIR set, {@code corpus.jsonl} with {@code _id}, {@code title} and {@code text},
 * as statements. Ids stay as they are, since judgements refer to them. A text without words is its
 * title; an article's {@code body}, which some sets have, follows the text.
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
    var statements =
        new StatementMapping<>(mapping, words(mapping), text.collection(), text.options().zone());
    return Rows.ofJson(text, NAME, statements::read);
  }

  /** Returns where the words of a record come from. */
  static Column<JsonNode> words(Mapping<JsonNode> mapping) {
    Column<JsonNode> text = mapping.column("text");
    Column<JsonNode> title = mapping.column("title");
    Column<JsonNode> body = mapping.column("body");
    return new Column<>("text", row -> words(text.of(row), title.of(row), body.of(row)));
  }

  private static @Nullable String words(
      @Nullable String text, @Nullable String title, @Nullable String body) {
    String claim = text == null ? title : text;
    return claim == null || body == null ? claim : claim + "\n\n" + body;
  }
}
