package refrain.indexer.bridge.fitting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import refrain.corpora.BadInput;

/** Reads texts that say the same in Chinese and in English, one pair a line. */
public final class TrainingPairs {
  private TrainingPairs() {}

  /** A text in Chinese and its translation. */
  public record Pair(String chinese, String english) {}

  /**
   * Reads {@code Chinese TAB English} lines in UTF-8, plain or compressed with gzip; further
   * columns are passed over.
   *
   * @throws BadInput naming the line that lacks a side
   */
  public static List<Pair> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new BadInput("there is no file " + file);
    List<Pair> pairs = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        pairs.add(pair(file, ++number, line));
    }
    if (pairs.isEmpty()) throw new BadInput(file + " holds no pairs");
    return pairs;
  }

  private static Pair pair(Path file, int number, String line) {
    String[] sides = line.split("\t", -1);
    if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank())
      throw new BadInput(
          "%s line %d: wanted 'Chinese TAB English', got '%s'".formatted(file, number, line));
    return new Pair(sides[0], sides[1]);
  }

  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return zipped ? new GZIPInputStream(in) : in;
  }
}
