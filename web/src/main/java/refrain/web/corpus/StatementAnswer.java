package refrain.web.corpus;

import java.util.List;
import refrain.corpora.Statement;
import refrain.corpora.curation.Thing;
import refrain.web.json.Json;
import refrain.web.json.StatementJson;
import refrain.web.query.Holdings;

/**
 * A statement with its translations.
 *
 * @param retired whether it is out of use
 * @param version the act that decided on it last
 */
record StatementAnswer(
    String note,
    StatementJson statement,
    boolean retired,
    String version,
    List<StatementJson> translations) {
  static StatementAnswer of(Holdings holdings, Statement s) {
    return new StatementAnswer(
        Json.NOTE,
        StatementJson.of(s),
        holdings.corpus().statement(s.id()).isEmpty(),
        holdings.curation().version(Thing.of(s.id())),
        holdings.corpus().translations(s.id()).stream().map(StatementJson::of).toList());
  }
}
