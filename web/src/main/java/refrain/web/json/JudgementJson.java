package refrain.web.json;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Judgement;

/**
 * A person's decision on the match of a post with a narrative.
 *
 * @param verdict {@code confirm}, {@code reject} or {@code unsure}
 */
public record JudgementJson(
    String post, String narrative, String verdict, @Nullable String reason, String by, Instant at) {
  /** Returns the shape of a judgement. */
  public static JudgementJson of(Judgement judgement) {
    return new JudgementJson(
        judgement.post().toString(),
        judgement.narrative().value(),
        judgement.verdict().name().toLowerCase(Locale.ROOT),
        judgement.reason(),
        judgement.by(),
        judgement.at());
  }
}
