package refrain.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.StarterCorpus;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;

/**
 * As many posts as are asked for: the starter posts and, where they are present, real tweets and
 * Weibo posts, mixed; then the same again and again with other ids and words.
 */
final class PostPool {
  private static final List<String> REAL =
      List.of("weibo-ced.jsonl.gz", "tweets-state-linked-and-news.csv.gz");

  private static final long SEED = 20_210_805;

  private final List<Post> base;
  private final OtherWords words;

  private PostPool(List<Post> base) {
    this.base = base;
    this.words = new OtherWords(base);
  }

  static PostPool in(Path data) throws IOException {
    List<Post> posts = new ArrayList<>(StarterCorpus.posts());
    for (String name : REAL) if (Files.exists(data.resolve(name))) read(data.resolve(name), posts);
    Collections.shuffle(posts, new Random(SEED));
    return new PostPool(posts);
  }

  private static void read(Path file, List<Post> into) throws IOException {
    try (RowStream<Post> rows = Readers.posts(file, ReadOptions.of("real"))) {
      for (Optional<Row<Post>> row = rows.next(); row.isPresent(); row = rows.next())
        if (row.get() instanceof Row.Read<Post> read) into.add(read.value());
    }
  }

  /** Returns how many posts there are before they repeat. */
  int originals() {
    return base.size();
  }

  List<Post> posts(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::post).toList();
  }

  private Post post(int i) {
    Post post = base.get(i % base.size());
    int copy = i / base.size();
    if (copy == 0) return post;
    PostId id = new PostId(post.id().platform(), post.id().local() + "-" + copy);
    return Post.of(id, words.in(post.text(), i))
        .account(post.account())
        .lang(post.lang())
        .createdAt(post.createdAt())
        .metrics(post.metrics())
        .collection("repeated")
        .build();
  }

  /** Writes posts as native JSON lines. */
  Path write(Path file, int from, int count) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = from; i < from + count; i++) {
        out.write(NativeJson.write(post(i)));
        out.newLine();
      }
    }
    return file;
  }
}
