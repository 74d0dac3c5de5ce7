package refrain.web.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which matches the queue lists. */
enum QueueState {
  /** Those that the reader has not decided. */
  UNDECIDED,
  /** Those that some confirmed and others rejected, whoever did. */
  DISPUTED,
  /** Those that somebody was unsure about and nobody settled. */
  UNSURE,
  /** Those that the reader has decided, the latest first. */
  MINE;

  static final Set<String> LABELS =
      Arrays.stream(values()).map(QueueState::label).collect(Collectors.toUnmodifiableSet());

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static QueueState of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
