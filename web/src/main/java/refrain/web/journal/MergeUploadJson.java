package refrain.web.journal;

import java.time.Instant;
import java.util.List;

/**
 * The twin of the page that asks for a colleague's journal.
 *
 * @param send where a program sends one, which is compared and merged in one request
 * @param largest the most that may be sent, in bytes
 * @param waiting what the reader sent on the page and has not decided on
 */
record MergeUploadJson(String send, long largest, List<Waiting> waiting) {
  /** A journal whose comparison is at {@code /journal/merges/{id}.json}. */
  record Waiting(String id, String file, Instant sentAt) {}

  static MergeUploadJson of(List<Pending.Sent> waiting) {
    return new MergeUploadJson(
        "POST /api/v1/journal/merge",
        Pending.LARGEST,
        waiting.stream().map(s -> new Waiting(s.id(), s.name(), s.at())).toList());
  }
}
