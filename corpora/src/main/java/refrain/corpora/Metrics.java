package refrain.corpora;

import org.jspecify.annotations.Nullable;

/** Engagement when the post was collected; an absent figure was not in the export. */
public record Metrics(
    @Nullable Long likes, @Nullable Long replies, @Nullable Long reposts, @Nullable Long views) {
  /** No figure known. */
  public static final Metrics NONE = new Metrics(null, null, null, null);
}
