package refrain.indexer.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.utility.Predefine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.logging.Level;

/**
 * HanLP's portable dictionaries, read from the class path alone.
 *
 * <p>HanLP would otherwise prefer a {@code data} folder of the working directory, write caches
 * beside its dictionaries and log as it loads.
 */
final class HanLpDictionaries {
  private HanLpDictionaries() {}

  static {
    Predefine.logger.setLevel(Level.OFF);
    HanLP.Config.IOAdapter = new ClassPath();
  }

  /** Makes sure that HanLP reads from the class path before any of its dictionaries is loaded. */
  static void ready() {}

  /** Returns a thread-safe segmenter that recognises the names of people. */
  static Segment segment() {
    return new ViterbiSegment()
        .enableNameRecognize(true)
        .enableTranslatedNameRecognize(true)
        .enableCustomDictionary(true);
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
