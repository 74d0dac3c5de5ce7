package refrain.corpora.readers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import refrain.corpora.BadInput;

/**
 * How to read a file; every part has a default.
 *
 * @param collection the collection that the rows belong to
 * @param format a format's name, with or without its version, or empty to recognise it from the
 *     content
 * @param mapping target field to source column, such as {@code text=body}; also carries constants
 *     written {@code platform='twitter'}. A column may be given by its number, from 1; if all are,
 *     the table has no header
 * @param zone the zone of times that carry none
 * @param charset the encoding of files without a byte-order mark
 */
public record ReadOptions(
    String collection,
    Optional<String> format,
    Map<String, String> mapping,
    ZoneId zone,
    Charset charset) {

  private static final Pattern ENTRY =
      Pattern.compile("\\s*([^=,]+?)\\s*=\\s*('[^']*'|\"[^\"]*\"|[^,'\"][^,]*)\\s*(?:,|$)");

  public ReadOptions {
    mapping = Map.copyOf(mapping);
  }

  /** Recognise everything; times without a zone are UTC. */
  public static ReadOptions of(String collection) {
    return new ReadOptions(
        collection, Optional.empty(), Map.of(), ZoneOffset.UTC, StandardCharsets.UTF_8);
  }

  public ReadOptions withFormat(String name) {
    return new ReadOptions(collection, Optional.of(name), mapping, zone, charset);
  }

  public ReadOptions withZone(ZoneId other) {
    return new ReadOptions(collection, format, mapping, other, charset);
  }

  public ReadOptions withCharset(Charset other) {
    return new ReadOptions(collection, format, mapping, zone, other);
  }

  /** Returns the same with a mapping written as for {@link #parseMapping}. */
  public ReadOptions withMapping(String written) {
    return new ReadOptions(collection, format, parseMapping(written), zone, charset);
  }

  /**
   * Parses {@code text=body,outlet="Example Source",platform='twitter'}: double quotes around a
   * column name that holds a comma, single quotes around a constant.
   *
   * @throws BadInput if the text is not of that form or names a field twice
   */
  public static Map<String, String> parseMapping(String written) {
    Map<String, String> mapping = new LinkedHashMap<>();
    Matcher entry = ENTRY.matcher(written);
    int at = 0;
    while (at < written.length()) {
      if (!entry.find(at) || entry.start() != at) throw malformed(written, at);
      String from = entry.group(2).strip();
      String column = from.startsWith("\"") ? from.substring(1, from.length() - 1) : from;
      if (mapping.put(entry.group(1), column) != null)
        throw new BadInput("could not use --map: field '" + entry.group(1) + "' is given twice");
      at = entry.end();
    }
    return mapping;
  }

  /**
   * Writes a mapping so that {@link #parseMapping} reads it, fields in the order of the alphabet.
   */
  public static String writeMapping(Map<String, String> mapping) {
    return new TreeMap<>(mapping)
        .entrySet().stream()
            .map(e -> e.getKey() + "=" + written(e.getValue()))
            .collect(Collectors.joining(","));
  }

  private static String written(String from) {
    boolean plain = !from.contains(",") && !from.startsWith("\"") && from.equals(from.strip());
    return isConstant(from) || plain ? from : '"' + from + '"';
  }

  /**
   * Returns a time zone by its name.
   *
   * @throws BadInput if there is none; names some
   */
  public static ZoneId zone(String name) {
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      throw new BadInput(
          "there is no time zone '%s'; name one such as Asia/Shanghai, Europe/London, UTC or +08:00"
              .formatted(Shown.cut(name)),
          e);
    }
  }

  /**
   * Returns an encoding by its name.
   *
   * @throws BadInput if there is none; names some
   */
  public static Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          "there is no encoding '%s'; name one such as UTF-8, GB18030, Big5 or UTF-16LE"
              .formatted(Shown.cut(name)),
          e);
    }
  }

  /** Tells whether a mapping's right side is a constant such as {@code 'twitter'}. */
  static boolean isConstant(String from) {
    return from.length() >= 2 && from.startsWith("'") && from.endsWith("'");
  }

  /** Tells whether the mapping names a column, and not only constants. */
  boolean mapsColumns() {
    return mapping.values().stream().anyMatch(from -> !isConstant(from));
  }

  /** Tells whether every column is given by its number, which means that there is no header. */
  boolean headerless() {
    return mapsColumns()
        && mapping.values().stream().allMatch(from -> isConstant(from) || Columns.numbered(from));
  }

  private static BadInput malformed(String written, int at) {
    return new BadInput(
        "could not use --map '%s': from '%s' on it is not of the form field=column, field=3 or field='constant'"
            .formatted(written, written.substring(at)));
  }
}
