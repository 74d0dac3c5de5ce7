package refrain.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * The narratives, gist statements and synthetic posts that ship with Refrain.
 *
 * <p>Each call reads the resource anew; the lists keep the order of the files. No synthetic post
 * was ever published by anyone.
 */
public final class StarterCorpus {
  /** The collection that the starter statements and posts belong to. */
  public static final String COLLECTION = "starter";

  private static final String IMPORTER = "starter/1";

  private StarterCorpus() {}

  /** Tells whether this build carries the starter corpus. */
  public static boolean present() {
    return StarterCorpus.class.getResource("starter/narratives.jsonl") != null;
  }

  public static List<Narrative> narratives() {
    return read("narratives.jsonl", NativeJson::readNarrative);
  }

  public static List<Statement> statements() {
    return read("statements.jsonl", NativeJson::readStatement).stream()
        .map(StarterCorpus::placed)
        .toList();
  }

  private static Statement placed(Statement s) {
    return new Statement(
        s.id(),
        s.outlet(),
        s.speaker(),
        s.title(),
        s.text(),
        s.lang(),
        s.publishedAt(),
        s.url(),
        s.archiveUrl(),
        s.narratives(),
        s.kind(),
        COLLECTION,
        source("statements.jsonl"),
        s.extra());
  }

  /** Returns the demo posts, each marked as synthetic. */
  public static List<Post> posts() {
    Source source = source("posts.jsonl");
    return read("posts.jsonl", NativeJson::readPost).stream()
        .map(p -> p.with().collection(COLLECTION).source(source).synthetic(true).build())
        .toList();
  }

  private static Source source(String file) {
    return new Source("starter/" + file, "", 0, IMPORTER);
  }

  private static <T> List<T> read(String file, Function<String, T> reading) {
    try (InputStream in = StarterCorpus.class.getResourceAsStream("starter/" + file)) {
      if (in == null)
        throw new IllegalStateException("this build lacks the starter corpus file '" + file + "'");
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
      return lines.lines().filter(line -> !line.isBlank()).map(reading).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read starter corpus file '" + file + "'", e);
    }
  }
}
