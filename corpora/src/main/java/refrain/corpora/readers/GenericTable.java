package refrain.corpora.readers;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.Statement;

/**
 * Any delimited text, by the names of its columns and a mapping.
 *
 * <p>{@code csv} finds the delimiter itself; {@code tsv} cuts at tabs and takes quotes as they
 * stand.
 *
 * @param <T> post or statement
 */
final class GenericTable<T> implements Format<T> {
  private final String name;
  private final Targets targets;
  private final GenericReading<T> reading;

  private GenericTable(String name, Targets targets, GenericReading<T> reading) {
    this.name = name;
    this.targets = targets;
    this.reading = reading;
  }

  static GenericTable<Post> posts(String name) {
    return new GenericTable<>(name, Targets.POSTS, GenericReading.POSTS);
  }

  static GenericTable<Statement> statements(String name) {
    return new GenericTable<>(name, Targets.STATEMENTS, GenericReading.STATEMENTS);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean recognises(Sample sample) {
    return !sample.json() && !sample.markup();
  }

  @Override
  public Rows<T> open(Text text) throws IOException {
    Dialect dialect = name.startsWith("tsv") ? Dialect.TAB : text.sample().dialect();
    CsvRecords records = text.records(dialect);
    Columns columns =
        text.options().headerless()
            ? Columns.numbered(text.sample().width(dialect))
            : header(text, records);
    var mapping = new Mapping<>(new Table.Delimited(columns), targets, text.options().mapping());
    text.laid(mapping.layout(true));
    Column<String[]> said = mapping.text(text.name(), likely(columns, text.sample().rows()));
    return Rows.ofCells(
        text, name, records, columns.count(), reading.with(mapping, said, text.options()));
  }

  /** Reads the first record as the names of the columns. */
  static Columns header(Text text, CsvRecords records) throws IOException {
    if (!records.next())
      throw new BadInput("could not read '" + text.name() + "': it holds no text");
    String flaw = records.flaw();
    if (flaw != null)
      throw new BadInput("could not read the header of '" + text.name() + "': " + flaw);
    records.asHeader();
    return Columns.named(List.of(records.cells()));
  }

  /** Returns the column whose cells are longest, which most likely holds the text. */
  private static String likely(Columns columns, List<List<String>> rows) {
    return IntStream.range(0, columns.count())
        .boxed()
        .max(Comparator.comparingLong(i -> characters(rows, i)))
        .map(i -> columns.names().get(i))
        .orElse("1");
  }

  private static long characters(List<List<String>> rows, int column) {
    return rows.stream()
        .skip(1)
        .filter(row -> row.size() > column)
        .mapToLong(row -> row.get(column).length())
        .sum();
  }
}
