package refrain.corpora.readers;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes bytes into characters without stopping at bytes that are not in the encoding.
 *
 * <p>A byte-order mark decides the encoding, else the declared one holds. Each byte that cannot be
 * decoded comes out as the character U+DC00 plus the byte, half a surrogate pair, which decoding
 * never yields otherwise; {@link #flawed} tells whether there was any, {@link Flaws} finds them.
 */
final class TextInput extends Reader {
  /** First of the 256 characters that stand for bytes. */
  static final char FLAW = '\uDC00';

  private final InputStream bytes;
  private final CharsetDecoder decoder;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
  private boolean ended;
  private boolean flawed;

  TextInput(InputStream in, Charset declared) throws IOException {
    PushbackInputStream head = new PushbackInputStream(in, 4);
    Charset charset = afterMark(head, declared);
    bytes = head;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Tells whether any byte so far was not in the encoding. */
  boolean flawed() {
    return flawed;
  }

  Charset charset() {
    return decoder.charset();
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(into, from, length).slice();
    while (true) {
      CoderResult result = decoder.decode(buffer, out, ended);
      if (result.isError()) escape(out, result.length());
      if (out.position() > 0 && (!result.isError() || !out.hasRemaining())) break;
      if (result.isOverflow()) throw new IllegalArgumentException("no room for a character");
      if (result.isUnderflow() && ended) return -1;
      if (result.isUnderflow()) fill();
    }
    return out.position();
  }

  private void escape(CharBuffer out, int count) {
    flawed = true;
    int room = Math.min(count, out.remaining());
    for (int i = 0; i < room; i++) out.put((char) (FLAW + (buffer.get() & 0xff)));
  }

  private void fill() throws IOException {
    buffer.compact();
    int n = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
    if (n < 0) ended = true;
    else buffer.position(buffer.position() + n);
    buffer.flip();
  }

  private static Charset afterMark(PushbackInputStream head, Charset declared) throws IOException {
    byte[] first = head.readNBytes(4);
    int b0 = at(first, 0);
    int b1 = at(first, 1);
    if (b0 == 0xef && b1 == 0xbb && at(first, 2) == 0xbf)
      return skipping(head, first, 3, StandardCharsets.UTF_8);
    if (b0 == 0xff && b1 == 0xfe) return skipping(head, first, 2, StandardCharsets.UTF_16LE);
    if (b0 == 0xfe && b1 == 0xff) return skipping(head, first, 2, StandardCharsets.UTF_16BE);
    return skipping(head, first, 0, declared);
  }

  private static Charset skipping(PushbackInputStream head, byte[] first, int mark, Charset charset)
      throws IOException {
    head.unread(first, mark, first.length - mark);
    return charset;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
