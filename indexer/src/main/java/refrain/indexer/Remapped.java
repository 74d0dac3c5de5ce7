package refrain.indexer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.Source;
import refrain.corpora.privacy.Screening;
import refrain.corpora.readers.RawRecord;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.Row;

/** What mapping a stored post's record again came to. */
sealed interface Remapped {
  /** The post is as it was. */
  record Unchanged(String by) implements Remapped {}

  /** The post is another now, under the id that it had. */
  record Updated(Post post) implements Remapped {}

  /** There is no record, or a rule leaves it out now. */
  record Skipped() implements Remapped {}

  /** The record cannot be mapped so. */
  record Rejected(Reject reject) implements Remapped {}

  /** Maps a record; of several posts in it, the one of the same id counts, else the first. */
  static Remapped of(Post before, RawRecord raw, ReadOptions options, Screening screening) {
    if (!raw.kept()) return new Skipped();
    try {
      List<Row<Post>> rows = Readers.again(raw, before.source(), options);
      return rows.stream()
          .filter(row -> row instanceof Row.Read<Post> r && r.value().id().equals(before.id()))
          .findFirst()
          .or(() -> rows.stream().findFirst())
          .map(row -> of(before, raw, screening.of(row)))
          .orElseGet(Skipped::new);
    } catch (BadInput | IOException e) {
      return refused(before, raw, String.valueOf(e.getMessage()));
    }
  }

  private static Remapped of(Post before, RawRecord raw, Row<Post> row) {
    return switch (row) {
      case Row.Read<Post>(var post, var again) -> compared(before, raw, post);
      case Row.Skipped<Post> skipped -> new Skipped();
      case Row.Rejected<Post>(var reject) -> refused(before, raw, reject.reason());
    };
  }

  private static Remapped compared(Post before, RawRecord raw, Post mapped) {
    Source was = before.source();
    String importer = mapped.source().importer();
    Post now =
        mapped
            .as(before.id())
            .collection(before.collection())
            .source(new Source(was.file(), was.sha256(), was.line(), importer))
            .build();
    boolean same = now.with().source(was).build().equals(before);
    return same ? new Unchanged(importer) : new Updated(now);
  }

  private static Remapped refused(Post before, RawRecord raw, String reason) {
    Source source = before.source();
    return new Rejected(
        new Reject(
            source.file(),
            source.line(),
            reason + " (mapped again; the post stays as it was)",
            raw.text(),
            raw.header()));
  }

  /** Returns the importer that read it, if one did. */
  default Optional<String> importer() {
    return switch (this) {
      case Unchanged unchanged -> Optional.of(unchanged.by());
      case Updated updated -> Optional.of(updated.post().source().importer());
      case Skipped skipped -> Optional.empty();
      case Rejected rejected -> Optional.empty();
    };
  }
}
