package refrain.indexer.bridge.fitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import refrain.corpora.Sha256;
import refrain.indexer.bridge.BridgeResource;
import refrain.indexer.text.EmbeddingModel;

/**
 * Says beside a bridge's numbers what they are and what they were fitted on.
 *
 * @param id names the bridge among all that were ever fitted
 * @param told sentence pairs fitted on
 * @param entries dictionary entries fitted on
 * @param sample texts of each language against which hubs are measured
 */
record BridgeCard(
    String id, EmbeddingModel chinese, EmbeddingModel english, int told, int entries, int sample) {
  /** Returns the card; only its date differs when the same is fitted again. */
  String text(Path pairs, Path dictionary) throws IOException {
    return remarks(pairs, dictionary)
        + "id = %s\ndimensions = %d\nsample = %d\n".formatted(id, Fitting.DIMENSIONS, sample)
        + lines("zh", chinese)
        + lines("en", english);
  }

  private String remarks(Path pairs, Path dictionary) throws IOException {
    return """
        # Two linear maps that bring Chinese and English vectors together; the numbers stand in %s.
        # Fitted on %,d Tatoeba sentence pairs (CC BY 2.0 FR) and %,d entries of CC-CEDICT
        # (CC BY-SA 4.0), each counted once, by 'refrain fit-bridge' on %s.
        # pairs       %s
        # dictionary  %s
        # Licence of both files: CC BY-SA 4.0. README.md says more.
        """
        .formatted(
            BridgeResource.NUMBERS,
            told,
            entries,
            LocalDate.now(ZoneOffset.UTC),
            described(pairs),
            described(dictionary));
  }

  private static String lines(String language, EmbeddingModel model) {
    return """
        %1$s.model = %2$s
        %1$s.dimensions = %3$d
        %1$s.pooling = %4$s
        %1$s.prefix = %5$s
        """
        .formatted(
            language,
            model.id(),
            model.dimensions(),
            model.pooling(),
            model.prefix().replace(" ", "\\u0020")); // a blank at the end would not last
  }

  private static String described(Path file) throws IOException {
    byte[] hash = Sha256.of(Files.readAllBytes(file));
    return "%s, SHA-256 %s".formatted(file.getFileName(), HexFormat.of().formatHex(hash));
  }
}
