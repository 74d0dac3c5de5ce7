package refrain.web.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.web.query.Params;

/**
 * A form with a file in it (RFC 7578), read as it arrives: the file's bytes are handed on piece by
 * piece, the other fields are kept. Not thread-safe.
 */
final class MultipartForm {
  /** Takes the bytes of the file. */
  interface Sink {
    void write(byte[] bytes, int from, int length) throws IOException;
  }

  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
  private static final Pattern NAME = Pattern.compile("[;\\s]name=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern FILE = Pattern.compile("[;\\s]filename=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final int SIZE = 1 << 16;
  private static final int LONGEST_FIELD = 64 << 10;
  private static final int MOST_PARTS = 100;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private final byte[] delimiter;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private @Nullable String fileName;
  private int at;
  private int end;

  private MultipartForm(InputStream in, String boundary) {
    this.in = in;
    delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
  }

  /**
   * Reads a form to its end.
   *
   * @param type the request's content type, with the boundary
   * @throws BadInput if it is no such form or holds no file, or more than one
   */
  static MultipartForm read(InputStream in, String type, Sink file) throws IOException {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) throw bad("its content type names no boundary");
    String given = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    MultipartForm form = new MultipartForm(in, given);
    form.readParts(file);
    if (form.fileName == null) throw bad("no file was chosen");
    return form;
  }

  /** Returns what the file is called by who sent it; anything at all. */
  String fileName() {
    return String.valueOf(fileName);
  }

  /** Returns the fields beside the file. */
  Params fields() {
    return Params.of(fields);
  }

  private void readParts(Sink file) throws IOException {
    if (!line().equals(new String(delimiter, 2, delimiter.length - 2, ISO_8859_1)))
      throw bad("it does not begin with its boundary");
    for (int part = 0; part < MOST_PARTS; part++) {
      readPart(headers(), file);
      int one = read();
      int two = read();
      if (one == '-' && two == '-') return;
      if (one != '\r' || two != '\n') throw bad("a boundary is followed by something else");
    }
    throw bad("it has more than %d parts".formatted(MOST_PARTS));
  }

  private void readPart(Map<String, String> headers, Sink file) throws IOException {
    String disposition = headers.getOrDefault("content-disposition", "");
    @Nullable String name = quoted(NAME, disposition);
    if (name == null) throw bad("a part has no name");
    @Nullable String chosen = quoted(FILE, disposition);
    if (chosen != null) {
      if (fileName != null) throw bad("it holds several files; send them one by one");
      fileName = chosen;
      content(file);
    } else {
      ByteArrayOutputStream value = new ByteArrayOutputStream();
      content(
          (bytes, from, length) -> {
            if (value.size() + length > LONGEST_FIELD)
              throw bad("the field '" + name + "' is longer than 64 KiB");
            value.write(bytes, from, length);
          });
      fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value.toString(UTF_8));
    }
  }

  private static @Nullable String quoted(Pattern pattern, String disposition) {
    Matcher found = pattern.matcher(disposition);
    if (!found.find()) return null;
    String escaped = found.group(1).replace("%22", "\"").replace("\\\"", "\"");
    return new String(escaped.getBytes(ISO_8859_1), UTF_8);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 0 || headers.size() > 20) throw bad("a part has a broken header");
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), " " + line.substring(colon + 1));
    }
    return headers;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = read(); b != '\n'; b = read()) {
      if (b < 0) throw cut();
      if (line.size() > 8192) throw bad("a line of a part's header is too long");
      line.write(b);
    }
    String text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Hands on what comes before the next delimiter, which is taken too. A delimiter begins with a
   * carriage return and holds no other, so what follows a failed attempt starts afresh at the byte
   * that did not fit.
   */
  private void content(Sink sink) throws IOException {
    Gathered gathered = new Gathered(sink);
    int matched = 0;
    while (matched < delimiter.length) {
      if (matched == 0) plain(gathered);
      int b = read();
      if (b < 0) throw cut();
      if ((byte) b == delimiter[matched]) {
        matched++;
        continue;
      }
      gathered.add(delimiter, 0, matched);
      matched = b == '\r' ? 1 : 0;
      if (matched == 0) gathered.add(buffer, at - 1, 1);
    }
    gathered.handOn();
  }

  /** Takes what is at hand up to the next carriage return. */
  private void plain(Gathered gathered) throws IOException {
    int from = at;
    while (at < end && buffer[at] != '\r') at++;
    gathered.add(buffer, from, at - from);
  }

  private int read() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return end == 0 ? -1 : buffer[at++] & 0xff;
  }

  /** Gathers small pieces, so that they are handed on together. */
  private static final class Gathered {
    private final Sink sink;
    private final byte[] pieces = new byte[SIZE];
    private int filled;

    Gathered(Sink sink) {
      this.sink = sink;
    }

    /** Adds at most {@link #SIZE} bytes. */
    void add(byte[] bytes, int from, int length) throws IOException {
      if (filled + length > pieces.length) handOn();
      System.arraycopy(bytes, from, pieces, filled, length);
      filled += length;
    }

    void handOn() throws IOException {
      sink.write(pieces, 0, filled);
      filled = 0;
    }
  }

  private static BadInput cut() {
    return bad("it ends before its last boundary; the sender may have gone away");
  }

  private static BadInput bad(String why) {
    return new BadInput(
        "could not read the form: %s; send multipart/form-data with one file, or the file itself as the body"
            .formatted(why));
  }
}
