package refrain.indexer;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.curation.Entry;
import refrain.corpora.privacy.AccountRef;
import refrain.corpora.privacy.Pseudonyms;

/**
 * Removes posts and accounts for good, as a platform's deletion notice asks: from the index with
 * their raw records, from judgements and rejects, and so from every later backup.
 *
 * <p>First a keyed hash of each post and account is noted, so that no import brings them back; then
 * they go, and the files that held them are written anew; then the journal notes when, by whom and
 * how many. Cut off anywhere, the same request finishes it. What stays: files outside the
 * workspace, earlier backups and exports, and what other accounts quote.
 */
public final class Forgetting {
  private final Workspace workspace;
  private final List<Pseudonyms> pseudonyms;
  private final Set<PostId> asked;
  private final List<AccountRef> accounts;
  private final Set<PostId> found = new TreeSet<>();
  private final Set<String> words = new HashSet<>();

  /**
   * Prepares; nothing is removed yet.
   *
   * @param pseudonyms under which accounts may be stored besides those of the workspace's own key
   */
  public Forgetting(
      Workspace workspace,
      List<PostId> posts,
      List<AccountRef> accounts,
      Optional<Pseudonyms> pseudonyms) {
    this.workspace = workspace;
    this.asked = Set.copyOf(posts);
    this.accounts = List.copyOf(accounts);
    this.pseudonyms = new ArrayList<>(List.of(new Pseudonyms(workspace.key())));
    pseudonyms.ifPresent(this.pseudonyms::add);
  }

  /**
   * Removes; durable when it returns.
   *
   * @param by who asks for it
   * @return what the journal notes of it
   */
  public Entry.Change.Forgot run(String by) throws IOException {
    asked.forEach(id -> words.add(id.local()));
    accounts.forEach(account -> words.add(account.value()));
    workspace.posts().each(this::look);
    Set<PostId> gone = new TreeSet<>(found);
    gone.addAll(asked);
    workspace.forgotten().add(gone, accounts);
    long judgements = workspace.journal().forget(gone);
    for (PostId id : found) workspace.posts().delete(id);
    workspace.posts().expunge();
    long rejects = new RejectsErasure(words).in(workspace.rejects());
    var forgot = new Entry.Change.Forgot(found.size(), judgements, rejects);
    workspace.journal().append(List.of(new Entry(Instant.now(), by, forgot)));
    return forgot;
  }

  private void look(Post post) {
    if (!asked.contains(post.id()) && accounts.stream().noneMatch(a -> names(a, post))) return;
    found.add(post.id());
    words.add(post.id().local());
  }

  private boolean names(AccountRef account, Post post) {
    if (account.names(post)) return true;
    String platform = post.id().platform();
    return pseudonyms.stream()
        .map(p -> new AccountRef(account.platform(), p.of(platform, account.value())))
        .anyMatch(ref -> ref.names(post));
  }
}
