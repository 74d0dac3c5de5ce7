package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import refrain.corpora.Post;

/**
 * The queries of a BEIR set, {@code queries.jsonl} with {@code _id} and {@code text}, as posts of
 * the platform {@code beir}.
 */
final class BeirQueries implements Format<Post> {
  private static final String NAME = "beir-queries/1";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.hasFields("_id", "text") && !sample.hasFields("_id.$oid");
  }

  @Override
  public Rows<Post> open(Text text) {
    Map<String, String> given = new HashMap<>(text.options().mapping());
    given.putIfAbsent("platform", "'beir'");
    JsonTable table = new JsonTable(Targets.BEIR.columns());
    Mapping<JsonNode> mapping = new Mapping<>(table, Targets.BEIR, given);
    var posts =
        new PostMapping<>(
            mapping, BeirCorpus.words(mapping), text.collection(), text.options().zone());
    return Rows.ofJson(text, NAME, posts::read);
  }
}
