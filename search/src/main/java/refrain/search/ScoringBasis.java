package refrain.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import refrain.corpora.Narrative;
import refrain.corpora.Sha256;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;

/** Names the statements that narratives are made of, so that a change of any shows. */
final class ScoringBasis {
  private ScoringBasis() {}

  /** Returns a short digest of every narrative with its statements, in id order. */
  static String of(Catalogue catalogue) {
    MessageDigest digest = Sha256.digest();
    for (Narrative narrative : catalogue.narratives()) {
      digest.update((narrative.id().value() + '\n').getBytes(UTF_8));
      catalogue.statements(narrative.id()).stream()
          .sorted(java.util.Comparator.comparing(Statement::id))
          .forEach(s -> digest.update((s.id() + "\t" + s.wording() + '\0').getBytes(UTF_8)));
    }
    return "narratives " + HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
