package refrain.corpora.readers;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a text in XML, with U+FFFD in place of those that XML does not allow but feeds
 * hold, and without blanks or a byte-order mark before the first.
 */
final class XmlCharacters extends FilterReader {
  private boolean begun;

  XmlCharacters(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (!begun) return begin(into, from);
    int n = in.read(into, from, length);
    for (int i = from; i < from + n; i++) into[i] = allowed(into[i]);
    return n;
  }

  /** Passes over what must not stand before the declaration of XML. */
  private int begin(char[] into, int from) throws IOException {
    begun = true;
    int c = in.read();
    while (c >= 0 && (c == '\uFEFF' || Character.isWhitespace(c))) c = in.read();
    if (c < 0) return -1;
    into[from] = allowed((char) c);
    return 1;
  }

  private static char allowed(char c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    return control || c >= '\uFFFE' ? '\uFFFD' : c;
  }
}
