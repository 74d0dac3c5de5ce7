package refrain.indexer.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import refrain.indexer.bridge.Bridge.Side;
import refrain.indexer.text.EmbeddingModel;
import refrain.indexer.text.Language;

/**
 * Reads and writes a bridge: numbers of 16 bits in {@value #NUMBERS}, what they are in {@value
 * #CARD}.
 *
 * <p>The numbers are big-endian IEEE 754 halves: for Chinese, then for English, the mean, the rows
 * of the map and the sample.
 */
public final class BridgeResource {
  /** The file of numbers. */
  public static final String NUMBERS = "bridge.bin";

  /** The readable file beside it. */
  public static final String CARD = "bridge.properties";

  private BridgeResource() {}

  private static final class Shipped {
    static final Bridge BRIDGE = load();

    private static Bridge load() {
      try (InputStream card = open(CARD);
          InputStream numbers = open(NUMBERS)) {
        return read(card, numbers);
      } catch (IOException e) {
        throw new UncheckedIOException("could not read the bridge that ships", e);
      }
    }

    private static InputStream open(String name) throws IOException {
      InputStream in = BridgeResource.class.getResourceAsStream(name);
      if (in == null) throw new IOException("no resource '" + name + "' on the class path");
      return in;
    }
  }

  static Bridge shipped() {
    return Shipped.BRIDGE;
  }

  /** Reads a bridge from its card and its numbers. */
  public static Bridge read(InputStream card, InputStream numbers) throws IOException {
    Properties said = new Properties();
    said.load(new InputStreamReader(card, UTF_8));
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(numbers, 1 << 16))) {
      Side chinese = side(said, Language.CHINESE, in);
      return new Bridge(said.getProperty("id"), chinese, side(said, Language.ENGLISH, in));
    }
  }

  private static Side side(Properties said, Language language, DataInputStream in)
      throws IOException {
    String prefix = language.code() + ".";
    int floats = Integer.parseInt(said.getProperty(prefix + "dimensions"));
    int shared = Integer.parseInt(said.getProperty("dimensions"));
    EmbeddingModel model =
        new EmbeddingModel(
            said.getProperty(prefix + "model"),
            floats,
            said.getProperty(prefix + "pooling"),
            said.getProperty(prefix + "prefix", ""));
    return new Side(
        model,
        halves(in, floats),
        table(in, shared, floats),
        table(in, Integer.parseInt(said.getProperty("sample")), shared));
  }

  private static float[][] table(DataInputStream in, int rows, int columns) throws IOException {
    float[][] table = new float[rows][];
    for (int row = 0; row < rows; row++) table[row] = halves(in, columns);
    return table;
  }

  private static float[] halves(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) values[i] = Float.float16ToFloat(in.readShort());
    return values;
  }

  /** Writes the numbers of a bridge's sides, Chinese first. */
  public static void write(OutputStream to, Side chinese, Side english) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    for (Side side : new Side[] {chinese, english}) {
      write(out, side.mean());
      for (float[] row : side.rows()) write(out, row);
      for (float[] text : side.sample()) write(out, text);
    }
    out.flush();
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    for (float value : values) out.writeShort(Float.floatToFloat16(value));
  }
}
