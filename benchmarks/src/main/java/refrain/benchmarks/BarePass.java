package refrain.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import refrain.corpora.NativeJson;

/**
 * The peer of a reader: fastcsv makes a text of each cell, Jackson a tree of each record; nothing
 * is hashed, checked, kept as it stood or made a post.
 */
record BarePass(MadeFile made) {
  /** Reads a file and returns how many records it has. */
  long read(Path file) throws IOException {
    return made.json() ? trees(file) : cells(file);
  }

  private long cells(Path file) throws IOException {
    boolean tabs = made.writing() == MadeFile.Writing.BARE_CELL;
    long records = -1; // the header is none
    long characters = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(tabs ? '\t' : ',').ofCsvRecord(file)) {
      for (CsvRecord row : reader) {
        records++;
        for (String cell : row.getFields()) characters += cell.length();
      }
    }
    if (characters == 0) throw new IllegalStateException("there is nothing in the cells");
    return records;
  }

  private long trees(Path file) throws IOException {
    long records = 0;
    try (JsonParser parser = NativeJson.mapper().getFactory().createParser(file.toFile())) {
      while (made.head().contains("[") && parser.nextToken() != JsonToken.START_ARRAY) continue;
      parser.clearCurrentToken();
      MappingIterator<JsonNode> values =
          NativeJson.mapper().readerFor(JsonNode.class).readValues(parser);
      for (; values.hasNextValue(); records++)
        if (values.nextValue().isEmpty())
          throw new IllegalStateException("there is an empty record");
    }
    return records;
  }
}
