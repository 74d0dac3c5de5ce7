package refrain.web.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import refrain.corpora.NativeJson;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Journal;
import refrain.corpora.curation.JournalMerge;

/**
 * What a merge added, or would add.
 *
 * @param newEntries entries that we lacked
 * @param merged whether it was done
 */
record MergeReport(int newEntries, List<Conflict> conflicts, boolean merged) {
  /** A thing on which both sides decided. */
  record Conflict(String kind, String id, String later, JsonNode ours, JsonNode theirs) {}

  static MergeReport of(JournalMerge merge, boolean merged) {
    return new MergeReport(
        merge.fresh().size(), merge.conflicts().stream().map(MergeReport::of).toList(), merged);
  }

  private static Conflict of(JournalMerge.Conflict c) {
    return new Conflict(
        c.thing().kind().name().toLowerCase(java.util.Locale.ROOT),
        c.thing().id(),
        c.later().name().toLowerCase(java.util.Locale.ROOT),
        json(c.ours()),
        json(c.theirs()));
  }

  private static JsonNode json(Entry entry) {
    return NativeJson.parse(Journal.line(entry));
  }
}
