package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.privacy.HashKey;
import refrain.corpora.privacy.Pseudonyms;
import refrain.corpora.readers.Preview;

/** Whether accounts are kept as they are. */
final class PseudonymOptions {
  @Option(
      names = "--pseudonymise",
      description =
          "Replace account ids, names and handles by keyed hashes, and keep no raw records; handles that a text mentions stay in it.")
  private boolean pseudonymise;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "The key of the hashes (default: one made for the workspace and kept in it).")
  private @Nullable Path keyFile;

  /**
   * Returns the pseudonyms that were asked for.
   *
   * @throws BadInput if a key is given without use, or cannot be read
   */
  Optional<Pseudonyms> of(Supplier<HashKey> own) throws IOException {
    if (keyFile != null && !pseudonymise)
      throw new BadInput("--key-file is for --pseudonymise, which was not given");
    if (!pseudonymise) return Optional.empty();
    return Optional.of(new Pseudonyms(keyFile == null ? own.get() : HashKey.in(keyFile)));
  }

  /**
   * Returns what may be shown of a file that is not imported. Without a key of its own the accounts
   * show as hashes of a key that is thrown away.
   */
  Preview<Post> shown(Preview<Post> preview) throws IOException {
    Optional<Pseudonyms> pseudonyms = of(HashKey::random);
    return pseudonyms.isEmpty() ? preview : preview.under(pseudonyms.get()::of);
  }
}
