package refrain.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.PostId;

/**
 * Posts as a large desk has them: a tenth by one account, a sixth copies in groups of four, and one
 * text a hundredth of the time.
 */
record CrowdedPosts(PostPool pool) {
  static final String BUSY = "busiest_of_all";
  private static final String SPREAD =
      "Whoever reads this should pass it on before it is taken down again, as it was last week";

  /** Returns the id of the first post of the one text that is everywhere. */
  static PostId everywhere() {
    return new PostId("twitter", "spread-50");
  }

  private Post post(int i) {
    Post post = pool.posts(i, 1).getFirst();
    if (i % 100 == 50) return named("spread-" + i, post, SPREAD, post.account());
    if (i % 20 > 0 && i % 20 < 4)
      return named("copy-" + i, post, pool.posts(i - i % 20, 1).getFirst().text(), post.account());
    if (i % 10 == 9)
      return named("busy-" + i, post, post.text(), new Account(null, null, BUSY, null, null));
    return post;
  }

  private static Post named(String id, Post like, String text, @Nullable Account account) {
    return Post.of(new PostId("twitter", id), text)
        .account(account)
        .createdAt(like.createdAt())
        .collection("crowded")
        .build();
  }

  /** Writes posts as native JSON lines. */
  Path write(Path file, int count) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(NativeJson.write(post(i)));
        out.newLine();
      }
    }
    return file;
  }
}
