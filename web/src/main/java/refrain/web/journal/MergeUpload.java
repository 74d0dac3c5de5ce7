package refrain.web.journal;

import refrain.corpora.BadInput;

/**
 * The page that asks for a colleague's journal.
 *
 * @param trouble why the last one could not be read; empty for none
 */
public record MergeUpload(String trouble) {
  static final MergeUpload NOTHING = new MergeUpload("");

  /** Tells what is wrong with a file under the name that the sender knows it by. */
  static MergeUpload of(Pending.Sent sent, BadInput bad) {
    return new MergeUpload(Pending.named(bad, sent.file(), sent.name()));
  }

  /** Returns the most that may be sent, in MiB. */
  public long largest() {
    return Pending.LARGEST >> 20;
  }
}
