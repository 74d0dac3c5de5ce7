package refrain.corpora.readers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * How to read a file; every part has a default.
 *
 * @param collection the collection that the rows belong to
 * @param format a format's name, or empty to recognise it from the content
 * @param mapping target field to source column, such as {@code text=body}; also carries constants
 *     written {@code platform='twitter'}
 * @param zone the zone of times that carry none
 * @param charset the encoding of files without a byte-order mark
 */
public record ReadOptions(
    String collection,
    Optional<String> format,
    Map<String, String> mapping,
    ZoneId zone,
    Charset charset) {

  public ReadOptions {
    mapping = Map.copyOf(mapping);
  }

  /** Recognise everything; times without a zone are UTC. */
  public static ReadOptions of(String collection) {
    return new ReadOptions(
        collection, Optional.empty(), Map.of(), ZoneOffset.UTC, StandardCharsets.UTF_8);
  }
}
