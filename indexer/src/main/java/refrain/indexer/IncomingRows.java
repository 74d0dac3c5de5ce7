package refrain.indexer;

import java.io.IOException;
import java.util.Optional;
import refrain.corpora.Post;
import refrain.corpora.privacy.Screening;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;

/** The rows of a file of posts, as far as they may be kept. */
final class IncomingRows implements RowStream<Incoming> {
  private final RowStream<Post> rows;
  private final Screening screening;

  IncomingRows(RowStream<Post> rows, Screening screening) {
    this.rows = rows;
    this.screening = screening;
  }

  @Override
  public Optional<Row<Incoming>> next() throws IOException {
    return rows.next().map(row -> incoming(screening.of(row)));
  }

  private static Row<Incoming> incoming(Row<Post> row) {
    return switch (row) {
      case Row.Read<Post>(var post, var raw) -> new Row.Read<>(new Incoming(post, raw));
      case Row.Skipped<Post>(var reason) -> new Row.Skipped<>(reason);
      case Row.Rejected<Post>(var reject) -> new Row.Rejected<>(reject);
    };
  }

  @Override
  public String format() {
    return rows.format();
  }

  @Override
  public String sha256() {
    return rows.sha256();
  }

  @Override
  public double progress() {
    return rows.progress();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
