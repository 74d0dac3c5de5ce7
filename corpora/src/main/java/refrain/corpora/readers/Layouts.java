package refrain.corpora.readers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;

/** Finds the layout of a file, be it one that can be imported as it is or not. */
final class Layouts {
  /** Values shown of a column, and characters of each. */
  private static final int VALUES = 3;

  private static final int LONGEST = 80;

  /** Records that values are looked for in. */
  private static final int RECORDS = 20;

  /** Entries of an archive that are tried. */
  private static final int ENTRIES = 5;

  private Layouts() {}

  /** Returns the layout of the first text in a file that has one. */
  static Layout of(NamedFile file, ReadOptions options, Formats<?> formats) {
    if (Files.isDirectory(file.path())) return Layout.NONE;
    try (DiskFile disk = DiskFile.unhashed(file.path(), file.name());
        Parts parts = new Parts(disk)) {
      Layout found = Layout.NONE;
      for (int i = 0; i < ENTRIES && found.targets().isEmpty(); i++) {
        Parts.Part part = parts.next();
        if (part == null) break;
        found = of(new Text(part, "", options), formats);
      }
      return found;
    } catch (IOException | BadInput e) {
      return Layout.NONE; // reading the records says why
    }
  }

  private static Layout of(Text text, Formats<?> formats) throws IOException {
    if (text.media()) return Layout.NONE;
    try {
      formats.choose(text).open(text);
    } catch (BadInput e) {
      if (text.layout().targets().isEmpty() && !text.sample().markup())
        return guessed(text, formats);
    }
    return text.layout().columns().isEmpty() ? text.layout() : text.layout().with(seen(text));
  }

  /** Returns the columns of a text that no format recognises, for a person to say what is what. */
  private static Layout guessed(Text text, Formats<?> formats) {
    if (text.sample().binary() || text.sample().blank()) return Layout.NONE;
    Targets targets = formats.what().equals("posts") ? Targets.POSTS : Targets.STATEMENTS;
    boolean json = text.sample().json();
    if (json && text.sample().fields().isEmpty()) return Layout.NONE;
    Table<?> table =
        json ? JsonTable.of(text.sample().fields()) : new Table.Delimited(text.sample().columns());
    Layout layout = new Mapping<>(table, targets, java.util.Map.of()).layout(true);
    text.laid(layout);
    return layout.with(seen(text));
  }

  private static List<Layout.Seen> seen(Text text) {
    List<String> names = text.layout().names();
    List<Set<String>> values = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) values.add(new LinkedHashSet<>());
    if (text.sample().json()) objects(text.sample(), names, values);
    else cells(text, values);
    List<Layout.Seen> seen = new ArrayList<>();
    for (int i = 0; i < names.size(); i++)
      seen.add(new Layout.Seen(names.get(i), List.copyOf(values.get(i))));
    return seen;
  }

  private static void cells(Text text, List<Set<String>> values) {
    text.sample().rows().stream()
        .skip(text.options().headerless() ? 0 : 1)
        .limit(RECORDS)
        .forEach(
            row -> {
              for (int i = 0; i < Math.min(row.size(), values.size()); i++)
                add(values.get(i), row.get(i));
            });
  }

  private static void objects(Sample sample, List<String> names, List<Set<String>> values) {
    JsonTable table = new JsonTable(new Columns(names));
    sample
        .lines()
        .limit(RECORDS)
        .forEach(
            line -> {
              try {
                var object = NativeJson.parse(line);
                for (int i = 0; i < names.size(); i++)
                  add(values.get(i), table.cell(i).apply(object));
              } catch (BadInput e) {
                return; // a document of several lines, or a broken record
              }
            });
  }

  private static void add(Set<String> values, @Nullable String value) {
    if (value == null || value.isBlank() || values.size() == VALUES) return;
    String line = Labels.printable(value.strip().replaceAll("\\s+", " "));
    values.add(
        line.codePointCount(0, line.length()) <= LONGEST
            ? line
            : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…");
  }
}
