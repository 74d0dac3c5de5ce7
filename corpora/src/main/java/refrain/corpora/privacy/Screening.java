package refrain.corpora.privacy;

import java.util.Optional;
import refrain.corpora.Post;
import refrain.corpora.readers.RawRecord;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.Row;

/**
 * What an import may keep of a row: nothing of what was forgotten, and under pseudonyms neither
 * accounts nor any record as it stood, since nobody can tell where in it a person shows.
 *
 * @param pseudonyms absent where accounts are kept as they are
 */
public record Screening(Forgotten forgotten, Optional<Pseudonyms> pseudonyms) {
  /** Returns what may be kept. */
  public Row<Post> of(Row<Post> row) {
    return switch (row) {
      case Row.Read<Post> read -> of(read);
      case Row.Skipped<Post> skipped -> skipped;
      case Row.Rejected<Post>(Reject reject) ->
          pseudonyms.isPresent() ? new Row.Rejected<>(bare(reject)) : row;
    };
  }

  private Row<Post> of(Row.Read<Post> read) {
    if (forgotten.holds(read.value())) return left();
    if (pseudonyms.isEmpty()) return read;
    Post post = pseudonyms.get().of(read.value());
    return forgotten.holds(post) ? left() : new Row.Read<>(post, RawRecord.NONE);
  }

  private static Row<Post> left() {
    return new Row.Skipped<>("forgotten on request");
  }

  private static Reject bare(Reject reject) {
    return new Reject(
        reject.file(), reject.line(), reject.reason() + " (raw text not kept: pseudonymised)", "");
  }
}
