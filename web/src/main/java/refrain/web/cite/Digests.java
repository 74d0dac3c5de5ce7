package refrain.web.cite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Import;
import refrain.corpora.NativeJson;
import refrain.corpora.Sha256;
import refrain.corpora.curation.Catalogue;
import refrain.web.query.Curation;

/**
 * Digests of what a journal adds up to, worked out again only when its file has changed.
 *
 * @param imports of the imports and removals
 * @param statements of the narratives and statements, {@code count} of them
 */
record Digests(Path file, FileTime at, long size, String imports, String statements, long count) {
  private static final AtomicReference<@Nullable Digests> LAST = new AtomicReference<>();

  static Digests of(Curation curation) {
    try {
      Path file = curation.file();
      FileTime at = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      @Nullable Digests last = LAST.get();
      if (last != null && last.isOf(file, at, size)) return last;
      Catalogue corpus = curation.catalogue();
      Digests now =
          new Digests(
              file, at, size, imports(corpus), statements(corpus), corpus.statements().size());
      LAST.set(now);
      return now;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the journal", e);
    }
  }

  private boolean isOf(Path journal, FileTime time, long bytes) {
    return file.equals(journal) && at.equals(time) && size == bytes;
  }

  private static String imports(Catalogue corpus) {
    MessageDigest digest = Sha256.digest();
    for (Import each : corpus.imports())
      digest.update(
          "%s\t%s\t%s\t%d\t%d\n"
              .formatted(
                  each.collection(), each.sha256(), each.at(), each.imported(), each.updated())
              .getBytes(UTF_8));
    digest.update(("forgotten " + corpus.forgotten()).getBytes(UTF_8));
    return written(digest);
  }

  private static String statements(Catalogue corpus) {
    MessageDigest digest = Sha256.digest();
    corpus.narratives().forEach(n -> digest.update((NativeJson.write(n) + '\n').getBytes(UTF_8)));
    corpus.statements().forEach(s -> digest.update((NativeJson.write(s) + '\n').getBytes(UTF_8)));
    return written(digest);
  }

  static MessageDigest of(String text) {
    MessageDigest digest = Sha256.digest();
    digest.update(text.getBytes(UTF_8));
    return digest;
  }

  static String written(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 4);
  }
}
