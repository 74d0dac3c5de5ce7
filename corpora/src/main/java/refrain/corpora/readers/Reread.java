package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refrain.corpora.Source;

/** Reads a raw record as a file of its own: one with its header and nothing else. */
final class Reread {
  private Reread() {}

  static <T> List<Row<T>> rows(
      RawRecord raw, Source source, ReadOptions options, Formats<T> formats) throws IOException {
    boolean json = raw.table().isEmpty();
    String content = json ? oneLine(raw.text()) : table(raw);
    var bytes = new ByteArrayInputStream(content.getBytes(UTF_8));
    Text text =
        new Text(new Parts.Part(source.file(), bytes), source.sha256(), options(raw, options));
    if (!json) text.sample().writtenIn(Dialect.ofCode(raw.table()));
    List<Row<T>> all = new ArrayList<>();
    try (Rows<T> rows = formats.choose(text).open(text)) {
      for (Optional<Row<T>> row = rows.next(); row.isPresent(); row = rows.next())
        all.add(row.get());
    }
    return all;
  }

  private static ReadOptions options(RawRecord raw, ReadOptions options) {
    ReadOptions decoded = options.withCharset(UTF_8);
    boolean named = options.format().filter(name -> !name.equals("auto")).isPresent();
    return named ? decoded : decoded.withFormat(Formats.bare(raw.format()));
  }

  private static String table(RawRecord raw) {
    return raw.header().isEmpty() ? raw.text() : raw.header() + '\n' + raw.text();
  }

  /** Line breaks inside JSON stand between its parts only, never inside a string. */
  private static String oneLine(String json) {
    return json.stripLeading().startsWith("{") ? json.replace('\n', ' ').replace('\r', ' ') : json;
  }
}
