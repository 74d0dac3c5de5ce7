package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import refrain.corpora.BadInput;
import refrain.corpora.Post;

/**
 * How one format's records become posts: under which names it keeps the fields of a post, and what
 * has to be derived from several of them.
 *
 * @param format the format's name and version, such as {@code crowdtangle/1}
 * @param platform the platform of posts that name none
 * @param fields the names of the fields in this format
 */
record PostLayout(String format, String platform, Targets fields) {
  /** Adds what does not stand in one column to a mapping. */
  interface Derivation<R> {
    void addTo(Mapping<R> mapping);
  }

  /** Reads a table with a header. */
  Rows<Post> table(Text text, ZoneId zone, Derivation<String[]> derivation) throws IOException {
    CsvRecords records = text.records(text.sample().dialect());
    Columns columns = GenericTable.header(text, records);
    var posts = reading(new Table.Delimited(columns), text, zone, derivation);
    return Rows.ofCells(text, format, records, columns.count(), posts);
  }

  /** Returns how JSON objects are read whose fields stand at the paths of this layout. */
  Rows.Reading<JsonNode, Post> json(
      Text text, ZoneId zone, Derivation<JsonPaths.Found> derivation) {
    JsonPaths paths = new JsonPaths(fields);
    var posts = reading(paths, text, zone, derivation);
    return (object, source) -> posts.read(paths.in(object), source);
  }

  private <R> Rows.Reading<R, Post> reading(
      Table<R> table, Text text, ZoneId zone, Derivation<R> derivation) {
    checkMapping(text.options());
    Map<String, String> given = new HashMap<>(text.options().mapping());
    Mapping<R> mapping = new Mapping<>(table, fields, given);
    mapping.derive("platform", Column.constant(platform));
    derivation.addTo(mapping);
    text.laid(mapping.layout(false));
    Column<R> said = mapping.text(text.name(), fields.columnsOf("text").getLast());
    return new PostMapping<>(mapping, said, text.collection(), zone)::read;
  }

  private void checkMapping(ReadOptions options) {
    if (options.mapsColumns())
      throw new BadInput(
          "could not use --map with format %s, whose columns have fixed names; add --format csv or --format json"
              .formatted(format.substring(0, format.indexOf('/'))));
  }
}
