package refrain.web.review;

import java.util.Comparator;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;

/** What is decided on: whether a post repeats a narrative. Ordered by narrative, then post. */
record MatchKey(NarrativeId narrative, PostId post) implements Comparable<MatchKey> {
  private static final Comparator<MatchKey> ORDER =
      Comparator.comparing(MatchKey::narrative).thenComparing(MatchKey::post);

  static MatchKey of(Judgement judgement) {
    return new MatchKey(judgement.narrative(), judgement.post());
  }

  @Override
  public int compareTo(MatchKey other) {
    return ORDER.compare(this, other);
  }
}
