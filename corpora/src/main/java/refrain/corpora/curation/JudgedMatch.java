package refrain.corpora.curation;

import java.util.Comparator;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;

/** Names a judgement: the same person's next one on the same match replaces it. */
record JudgedMatch(PostId post, NarrativeId narrative, String by)
    implements Comparable<JudgedMatch> {
  private static final Comparator<JudgedMatch> ORDER =
      Comparator.comparing(JudgedMatch::post)
          .thenComparing(JudgedMatch::narrative)
          .thenComparing(JudgedMatch::by);

  @Override
  public int compareTo(JudgedMatch other) {
    return ORDER.compare(this, other);
  }
}
