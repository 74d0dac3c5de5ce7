package refrain.indexer.duplicates;

import java.util.Optional;

/** Gives back the shingles of a post that was grouped before. */
@FunctionalInterface
public interface Wordings {
  /** Returns the shingles of a post; empty when the post is gone. */
  Optional<Shingles> of(String post);
}
