package refrain.indexer.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.utility.Predefine;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/**
 * HanLP's portable dictionaries and our own list of names, read from the class path alone.
 *
 * <p>HanLP would otherwise prefer a {@code data} folder of the working directory, write caches
 * beside its dictionaries and log as it loads.
 */
final class HanLpDictionaries {
  private static final String NAMES = "names-zh.txt";

  /** Weight of a name against the words inside it; HanLP's own custom entries have 1 to 1,000. */
  private static final String WEIGHT = "nz 1024";

  private HanLpDictionaries() {}

  static {
    Predefine.logger.setLevel(Level.OFF);
    HanLP.Config.IOAdapter = new ClassPath();
  }

  /** Makes sure that HanLP reads from the class path before any of its dictionaries is loaded. */
  static void ready() {}

  /** Returns a thread-safe segmenter that keeps people's names and the names of our list whole. */
  static Segment segment() {
    return new ViterbiSegment()
        .enableNameRecognize(true)
        .enableTranslatedNameRecognize(true)
        .enableCustomDictionary(withNames());
  }

  private static DynamicCustomDictionary withNames() {
    DynamicCustomDictionary words =
        new DynamicCustomDictionary(
            CustomDictionary.DEFAULT.dat, new BinTrie<>(), CustomDictionary.DEFAULT.path);
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        if (!line.isBlank() && !line.startsWith("#")) words.insert(line.strip(), WEIGHT);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the names in " + NAMES, e);
    }
    return words;
  }

  private static BufferedReader open() throws IOException {
    InputStream in = HanLpDictionaries.class.getResourceAsStream(NAMES);
    if (in == null) throw new FileNotFoundException("no resource '" + NAMES + "'");
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static final class ClassPath implements IIOAdapter {
    @Override
    public InputStream open(String path) throws IOException {
      InputStream in = HanLP.class.getResourceAsStream("/" + path);
      if (in == null) throw new FileNotFoundException("no resource '" + path + "' in HanLP's jar");
      return in;
    }

    @Override
    public OutputStream create(String path) throws IOException {
      throw new IOException("HanLP's cache '" + path + "' is not written");
    }
  }
}
