package refrain.corpora.readers;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import refrain.corpora.Source;

/** One text of a file, decoded, with what is known about it before its rows are read. */
final class Text {
  /** Bytes that may be read for a sample: four for each character, and what is read ahead. */
  private static final int READ_FOR_SAMPLE = 4 * Sample.LENGTH + (1 << 20);

  private final String name;
  private final String sha256;
  private final ReadOptions options;
  private final BufferedInputStream bytes;
  private final boolean media;
  private final Flaws flaws;
  private final CharWindow window;
  private final Sample sample;
  private Layout layout = Layout.NONE;

  Text(Parts.Part part, String sha256, ReadOptions options) throws IOException {
    name = part.name();
    this.sha256 = sha256;
    this.options = options;
    bytes = new BufferedInputStream(new Unpromising(part.bytes()), 1 << 16);
    bytes.mark(READ_FOR_SAMPLE);
    media = Media.starts(bytes.readNBytes(Media.LENGTH));
    bytes.reset();
    TextInput input = new TextInput(bytes, options.charset());
    flaws = new Flaws(input::flawed, input.charset().name());
    window = new CharWindow(input);
    String head = window.ahead(Sample.LENGTH);
    String told = Dialect.told(head);
    String rest = head.substring(told.length());
    sample = new Sample(rest, window.ended() && head.length() == window.length());
    if (!told.isEmpty()) sample.writtenIn(Dialect.ofTold(told, rest));
    window.start += told.length(); // what is left of the line counts as a blank one
  }

  /** Returns the file's name, with the entry for an archive. */
  String name() {
    return name;
  }

  /** Throws what broke the text off, if something did within the sample. */
  void check() throws IOException {
    window.check();
  }

  /** Tells whether it is no text but a picture or the like. */
  boolean media() {
    return media;
  }

  Sample sample() {
    return sample;
  }

  /** Notes what a format takes from where. */
  void laid(Layout found) {
    layout = found;
  }

  /** Returns what its format takes from where, once that is known. */
  Layout layout() {
    return layout;
  }

  ReadOptions options() {
    return options;
  }

  String collection() {
    return options.collection();
  }

  /** Returns where a record of this text comes from. */
  Source source(long line, String importer) {
    return new Source(name, sha256, line, importer);
  }

  /**
   * Returns the bytes from the first on, for formats that tell their encoding themselves; instead
   * of any of the other ways to read the text.
   */
  InputStream bytes() throws IOException {
    bytes.reset();
    return bytes;
  }

  /** Returns the JSON values of the text: one a line, or those of a document. */
  JsonRecords json() {
    return sample.jsonDocument() ? json(Places.WHOLE) : new Lines(window, flaws);
  }

  /** Returns the JSON values that stand at certain places. */
  JsonDocument json(Places places) {
    return new JsonDocument(window, places, flaws);
  }

  CsvRecords records(Dialect dialect) {
    return new CsvRecords(window, dialect, flaws);
  }

  /**
   * Never says that more is at hand, since a buffer that asks on loses what came before a failure.
   */
  private static final class Unpromising extends FilterInputStream {
    Unpromising(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
