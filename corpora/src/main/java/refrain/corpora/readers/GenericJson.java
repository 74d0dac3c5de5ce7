package refrain.corpora.readers;

import refrain.corpora.Post;
import refrain.corpora.Statement;

/**
 * Any JSON objects, one a line or in an array, by the names of their fields and a mapping; a field
 * of a field is written {@code raw.text}.
 *
 * @param <T> post or statement
 */
final class GenericJson<T> implements Format<T> {
  private static final String NAME = "json/1";

  private final Targets targets;
  private final GenericReading<T> reading;

  private GenericJson(Targets targets, GenericReading<T> reading) {
    this.targets = targets;
    this.reading = reading;
  }

  static GenericJson<Post> posts() {
    return new GenericJson<>(Targets.POSTS, GenericReading.POSTS);
  }

  static GenericJson<Statement> statements() {
    return new GenericJson<>(Targets.STATEMENTS, GenericReading.STATEMENTS);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    boolean texts = targets.columnsOf("text").stream().anyMatch(sample::hasFields);
    return texts || (!sample.fields().isEmpty() && Wrapped.in(sample).isEmpty());
  }

  @Override
  public Rows<T> open(Text text) {
    JsonTable table = JsonTable.of(text.sample().fields());
    var mapping = new Mapping<>(table, targets, text.options().mapping());
    text.laid(mapping.layout(true));
    String likely = table.columns().names().isEmpty() ? "text" : table.columns().names().getLast();
    var said = mapping.text(text.name(), likely);
    return Rows.ofJson(text, NAME, reading.with(mapping, said, text.options()));
  }
}
