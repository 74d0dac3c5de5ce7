package refrain.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;

/**
 * A file of one format, filled with posts up to any size.
 *
 * @param format the format that is to recognise it
 * @param head what stands before the first record
 * @param record one record, in which {@code $id}, {@code $user}, {@code $count}, {@code $second},
 *     {@code $time} (two digits each of hour, minute and second) and {@code $text} stand for values
 *     of a post; a text is written as the format wants it, quotes included
 * @param between what stands between two records
 * @param foot what stands after the last
 */
record MadeFile(
    String format, Writing writing, String head, String record, String between, String foot) {
  private static final Pattern VALUE = Pattern.compile("\\$(id|user|count|second|time|text)");

  /** How a format writes a text. */
  enum Writing {
    QUOTED_CELL,
    BARE_CELL,
    JSON
  }

  static MadeFile table(String format, String header, String record) {
    return new MadeFile(format, Writing.QUOTED_CELL, header + "\n", record, "\n", "\n");
  }

  static MadeFile lines(String format, String record) {
    return new MadeFile(format, Writing.JSON, "", record.replace('\n', ' ').strip(), "\n", "\n");
  }

  static MadeFile document(String format, String head, String record, String foot) {
    return new MadeFile(format, Writing.JSON, head, record.strip(), ",\n", foot);
  }

  boolean json() {
    return writing == Writing.JSON;
  }

  /**
   * Writes the file.
   *
   * @param posts what fills it, again and again under other ids
   * @return how many records it has
   */
  long write(Path file, List<Post> posts, long bytes) throws IOException {
    long written = 0;
    int count = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(head.getBytes(UTF_8));
      for (; written < bytes; count++) {
        String text = (count == 0 ? "" : between) + filled(posts.get(count % posts.size()), count);
        byte[] line = text.getBytes(UTF_8);
        out.write(line);
        written += line.length;
      }
      out.write(foot.getBytes(UTF_8));
    }
    return count;
  }

  private String filled(Post post, int i) {
    return VALUE
        .matcher(record)
        .replaceAll(value -> Matcher.quoteReplacement(value(value.group(1), post, i)));
  }

  private String value(String name, Post post, int i) {
    return switch (name) {
      case "id" -> String.valueOf(1_389_150_000_000_000_000L + i);
      case "user" -> String.valueOf(i % 5_000);
      case "count" -> String.valueOf(i % 977);
      case "second" -> String.valueOf(1_620_036_000L + i);
      case "time" -> "%02d:%02d:%02d".formatted(i / 3600 % 24, i / 60 % 60, i % 60);
      default -> text(post.text());
    };
  }

  private String text(String text) {
    return switch (writing) {
      case QUOTED_CELL -> '"' + text.replace("\"", "\"\"") + '"';
      case BARE_CELL -> text.replaceAll("[\\t\\r\\n\"]", " ");
      case JSON -> NativeJson.mapper().getNodeFactory().textNode(text).toString();
    };
  }
}
