package refrain.indexer.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts texts into the word pieces that one model knows; thread-safe. */
final class Pieces implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;
  private final String prefix;
  private final boolean lowerCase;

  static {
    // The library would otherwise ask a cloud's metadata address for its region, and fetch a GPU
    // build of itself where it sees one. Its CPU build stands in its jar.
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("OPT_OUT_TRACKING", "true");
    setUnlessSet("RUST_FLAVOR", "cpu");
  }

  Pieces(ModelFiles files) throws IOException {
    Map<String, String> options =
        Map.of(
            "truncation", "true",
            "maxLength", Integer.toString(files.maxTokens()),
            "padding", "false");
    try (InputStream in = files.tokenizer().open()) {
      tokenizer = HuggingFaceTokenizer.newInstance(in, options);
    }
    prefix = files.model().prefix();
    lowerCase = files.lowerCase();
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) System.setProperty(property, value);
  }

  /** Returns the piece ids of each text, special tokens included, cut at the model's length. */
  long[][] ids(List<String> texts) {
    // A batch would be handed over from the native library by one core.
    return texts.parallelStream()
        .map(text -> tokenizer.encode(prepared(text)).getIds())
        .toArray(long[][]::new);
  }

  private String prepared(String text) {
    String input = prefix.isEmpty() ? text : prefix + text;
    return lowerCase ? input.toLowerCase(Locale.ROOT) : input;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
