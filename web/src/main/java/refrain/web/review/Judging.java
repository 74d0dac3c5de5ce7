package refrain.web.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Verdict;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Entry;
import refrain.web.guard.Person;
import refrain.web.query.BadParameter;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;

/** Journals what people decide about matches. */
final class Judging {
  /** Longest reason, in UTF-16 units. */
  static final int LONGEST_REASON = 2_000;

  /** Most copies that are decided with a match. */
  static final int MOST_COPIES = 1_000;

  private final Holdings holdings;

  Judging(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * Makes a judgement that is not journaled yet.
   *
   * @throws NotFound if there is no such post or narrative
   * @throws BadParameter if the verdict is none, or the reason is too long
   */
  Judgement of(Person who, String post, String narrative, String verdict, @Nullable String reason) {
    Post judged = holdings.post(post);
    Narrative with = holdings.narrative(narrative);
    return new Judgement(
        judged.id(), with.id(), verdict(verdict), reason(reason), who.name(), Instant.now());
  }

  /** Returns the other copies of a post that a person has not judged for a narrative. */
  List<PostId> copies(MatchKey match, String person) {
    return holdings.engine().group(match.post(), MOST_COPIES + 1).stream()
        .filter(post -> !post.equals(match.post()))
        .filter(post -> find(post, match.narrative(), person).isEmpty())
        .limit(MOST_COPIES)
        .toList();
  }

  /** Returns a judgement and the same on every copy of the post that the person has not judged. */
  List<Judgement> withCopies(Judgement one) {
    List<Judgement> all = new ArrayList<>(List.of(one));
    for (PostId copy : copies(MatchKey.of(one), one.by()))
      all.add(
          new Judgement(copy, one.narrative(), one.verdict(), one.reason(), one.by(), one.at()));
    return all;
  }

  /** Journals judgements as one act. */
  Act decide(Person who, List<Judgement> judgements) {
    boolean oneReason = judgements.stream().map(Judgement::reason).distinct().count() == 1;
    @Nullable String why = oneReason ? judgements.getFirst().reason() : null;
    return holdings
        .curation()
        .decide(
            who.name(),
            why,
            judgements.stream().<Entry.Change>map(Entry.Change.Judge::new).toList());
  }

  /**
   * Takes a person's judgement on a match back.
   *
   * @param by whose judgement it is
   * @throws NotFound if there is none
   */
  Act withdraw(Person who, PostId post, NarrativeId narrative, String by) {
    if (find(post, narrative, by).isEmpty())
      throw new NotFound(
          "there is no judgement of '%s' on post '%s' and narrative '%s'"
              .formatted(by, post, narrative));
    return holdings
        .curation()
        .decide(who.name(), null, List.of(new Entry.Change.WithdrawJudgement(post, narrative, by)));
  }

  private Optional<Judgement> find(PostId post, NarrativeId narrative, String by) {
    return holdings.corpus().judgements(post).stream()
        .filter(j -> j.narrative().equals(narrative) && j.by().equals(by))
        .findFirst();
  }

  private static Verdict verdict(String written) {
    for (Verdict verdict : Verdict.values())
      if (verdict.name().equalsIgnoreCase(written)) return verdict;
    throw new BadParameter("verdict", written, "confirm, reject or unsure");
  }

  private static @Nullable String reason(@Nullable String reason) {
    if (reason == null || reason.isBlank()) return null;
    if (reason.length() > LONGEST_REASON)
      throw new BadInput(
          "the reason has %,d characters and may have %,d; keep it to what others need to know"
              .formatted(reason.length(), LONGEST_REASON));
    return reason.strip().replace("\r\n", "\n");
  }
}
