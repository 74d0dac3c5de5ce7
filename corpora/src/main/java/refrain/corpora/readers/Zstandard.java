package refrain.corpora.readers;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;

/**
 * Unpacks Zstandard (RFC 8878), also with the dictionary that a web archive may begin with ("Use of
 * Zstandard in the WARC format", IIPC). Frames that hold something beside the text, as some
 * programs write before it, are passed over.
 *
 * <p>The memory for unpacking lies outside the heap, is at most some 128 MiB, and is given back
 * when the bytes end, when they cannot be read, and by {@link #close}, which leaves what was packed
 * open.
 */
final class Zstandard extends InputStream {
  private static final int FRAME = 0xfd2fb528;
  private static final int BESIDE = 0x184d2a50; // and the 15 after it
  private static final int DICTIONARY = 0x184d2a5d;
  private static final int LONGEST_DICTIONARY = 16 << 20;
  private static final int BUFFER = 1 << 17;

  private final InputStream packed;
  private final byte[] chunk = new byte[BUFFER];
  private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER).limit(0);
  private final ByteBuffer unpacked = ByteBuffer.allocateDirect(BUFFER).limit(0);
  private final ZstdDecompressCtx decoder = new ZstdDecompressCtx();
  private boolean whole;
  private boolean full;
  private boolean ended;

  /**
   * @param packed markable, at its beginning
   */
  Zstandard(InputStream packed) throws IOException {
    this.packed = packed;
    try {
      byte[] dictionary = dictionary(packed);
      if (dictionary.length > 0) decoder.loadDict(dictionary);
    } catch (ZstdException e) {
      close();
      IOException said = new ZipException("its dictionary cannot be used");
      said.initCause(e);
      throw said;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Tells by its first four bytes whether something is packed like this. */
  static boolean begins(byte[] magic) {
    return magic.length == 4 && (number(magic) == FRAME || (number(magic) & ~0xf) == BESIDE);
  }

  private static int number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  /** Reads the dictionary, which may be packed itself; empty where there is none. */
  private static byte[] dictionary(InputStream packed) throws IOException {
    packed.mark(4);
    if (number(four(packed)) != DICTIONARY) {
      packed.reset();
      return new byte[0];
    }
    int length = number(four(packed));
    if (length < 4 || length > LONGEST_DICTIONARY)
      throw new ZipException("its dictionary has " + Integer.toUnsignedString(length) + " bytes");
    byte[] bytes = packed.readNBytes(length);
    if (bytes.length < length) throw new EOFException();
    return number(bytes) == FRAME ? unpacked(bytes) : bytes;
  }

  private static byte[] unpacked(byte[] dictionary) throws IOException {
    try (InputStream bytes = new Zstandard(new ByteArrayInputStream(dictionary))) {
      return bytes.readNBytes(LONGEST_DICTIONARY);
    }
  }

  private static byte[] four(InputStream packed) throws IOException {
    byte[] four = packed.readNBytes(4);
    if (four.length < 4) throw new EOFException();
    return four;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      while (!unpacked.hasRemaining()) if (ended || !more()) return -1;
    } catch (IOException e) {
      close();
      throw e;
    }
    int n = Math.min(length, unpacked.remaining());
    unpacked.get(into, from, n);
    return n;
  }

  /** Unpacks on; false at the end. */
  private boolean more() throws IOException {
    if (!source.hasRemaining() && !full && !fill()) {
      if (!whole) throw new EOFException();
      close();
      return false;
    }
    try {
      whole = decoder.decompressDirectByteBufferStream(unpacked.clear(), source);
    } catch (ZstdException e) {
      throw said(e);
    } finally {
      full = !unpacked.hasRemaining();
      unpacked.flip();
    }
    return true;
  }

  private boolean fill() throws IOException {
    int n = packed.read(chunk);
    if (n > 0) source.clear().put(chunk, 0, n).flip();
    return n > 0;
  }

  private static IOException said(ZstdException e) {
    String message = String.valueOf(e.getMessage());
    IOException said =
        message.contains("too much memory")
            ? new IOException(
                "unpacking it takes more than 128 MiB of memory; unpack it first, with: zstd -d --long=31 FILE")
            : new ZipException(message);
    said.initCause(e);
    return said;
  }

  @Override
  public void close() {
    ended = true;
    decoder.close();
  }
}
