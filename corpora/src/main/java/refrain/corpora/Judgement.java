package refrain.corpora;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on the match of a post with a narrative; a later one by the same person
 * replaces it.
 */
public record Judgement(
    PostId post,
    NarrativeId narrative,
    Verdict verdict,
    @Nullable String reason,
    String by,
    Instant at) {}
