package refrain.corpora.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import refrain.corpora.Durable;
import refrain.corpora.Post;
import refrain.corpora.PostId;

/**
 * What was forgotten and must not be imported again: keyed hashes of post ids and accounts, one a
 * line. The hashes tell nothing to whoever lacks the key. Safe for use by several threads.
 */
public final class Forgotten {
  private final Path file;
  private final Supplier<HashKey> key;
  private final Set<String> hashes = new TreeSet<>();

  /**
   * Reads the list, which may be missing.
   *
   * @param key makes the key, once it is needed
   */
  public Forgotten(Path file, Supplier<HashKey> key) throws IOException {
    this.file = file;
    this.key = key;
    if (!Files.exists(file)) return;
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      lines.filter(line -> !line.isBlank()).forEach(hashes::add);
    }
  }

  /** Adds posts and accounts; on the disk when it returns. */
  public synchronized void add(Collection<PostId> posts, Collection<AccountRef> accounts)
      throws IOException {
    Set<String> all = new TreeSet<>(hashes);
    for (PostId post : posts) all.add(hash(post));
    for (AccountRef account : accounts) all.add(hash(account));
    Durable.replace(file, (String.join("\n", all) + "\n").getBytes(UTF_8));
    hashes.addAll(all);
  }

  /** Tells whether a post, or its author, was forgotten. */
  public synchronized boolean holds(Post post) {
    if (hashes.isEmpty()) return false;
    if (hashes.contains(hash(post.id()))) return true;
    return AccountRef.of(post).stream().anyMatch(this::holds);
  }

  private boolean holds(AccountRef account) {
    return hashes.contains(hash(account))
        || hashes.contains(hash(new AccountRef(AccountRef.ANY, account.value())));
  }

  private String hash(PostId post) {
    return key.get().hash("forgotten post", post.toString());
  }

  private String hash(AccountRef account) {
    return key.get().hash("forgotten account", account.platform(), account.value());
  }
}
