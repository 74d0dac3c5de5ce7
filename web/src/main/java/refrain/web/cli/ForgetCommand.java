package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.corpora.PostId;
import refrain.corpora.curation.Entry;
import refrain.corpora.privacy.AccountRef;
import refrain.corpora.privacy.HashKey;
import refrain.corpora.privacy.Pseudonyms;
import refrain.indexer.Forgetting;

/** Removes posts and accounts for good. */
@Command(
    name = "forget",
    description =
        "Removes posts for good, by their ids or with all others of an account: from the index, the raw records, judgements, rejects and later backups. Importing them again does not bring them back. Earlier backups and exports, and your own files, are yours to delete.",
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
  @Option(
      names = "--post",
      paramLabel = "PLATFORM:ID",
      description = "A post; may be given several times.")
  private List<String> posts = List.of();

  @Option(
      names = "--account",
      paramLabel = "[PLATFORM:]ID",
      description = "An account by id, handle or pseudonym; may be given several times.")
  private List<String> accounts = List.of();

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "The key under which accounts were pseudonymised, if it was given at import.")
  private @Nullable Path keyFile;

  @Mixin private ByOption by;
  @Mixin private WorkspaceOption workspace;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    if (posts.isEmpty() && accounts.isEmpty())
      throw new BadInput("say what to forget: --post PLATFORM:ID or --account [PLATFORM:]ID");
    List<PostId> ids = posts.stream().map(ForgetCommand::id).toList();
    List<AccountRef> refs = accounts.stream().map(AccountRef::parse).toList();
    Optional<Pseudonyms> pseudonyms =
        keyFile == null ? Optional.empty() : Optional.of(new Pseudonyms(HashKey.in(keyFile)));
    try (Opened opened = Opened.of(workspace.existing(), Optional.empty())) {
      Entry.Change.Forgot forgot =
          new Forgetting(opened.workspace(), ids, refs, pseudonyms).run(by.name());
      output.result(
          forgot,
          "forgot %,d posts, %,d judgements and %,d rejects; imports leave out what comes again"
              .formatted(forgot.posts(), forgot.judgements(), forgot.rejects()));
      return 0;
    }
  }

  private static PostId id(String written) {
    try {
      return PostId.parse(written);
    } catch (IllegalArgumentException e) {
      throw new BadInput("could not forget post '" + written + "': " + e.getMessage(), e);
    }
  }
}
