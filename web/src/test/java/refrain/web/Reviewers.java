package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Bilingual;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.StarterCorpus;
import refrain.corpora.Verdict;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Entry.Change;
import refrain.corpora.curation.Journal;

/**
 * What two made-up reviewers and a curator decided on the starter corpus: mostly what its labels
 * say, not everything, and not always the same.
 */
final class Reviewers {
  private static final NarrativeId WARS = new NarrativeId("us-wars");
  private static final Instant MONDAY = Instant.parse("2025-03-03T09:12:40Z");
  private static final long SEED = 5;

  private Reviewers() {}

  private record Label(PostId post, NarrativeId narrative, boolean retells) {}

  /** Journals their work. */
  static void work(Journal journal) throws IOException {
    journal.append(judged(new Random(SEED)));
    Narrative wars = journal.catalogue().narrative(WARS).orElseThrow();
    journal.decide("nadia", "says what the statements say", List.of(put(wars, "source of wars")));
  }

  /** Returns a colleague's journal, who named a narrative otherwise and judged some posts. */
  static String colleague(Narrative wars) throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            MONDAY.plus(Duration.ofDays(2)),
            "jonas",
            put(wars, "cause of wars"),
            null,
            "shorter, as the minister says it"));
    List<Label> labels = labels();
    for (int i = 0; i < 12; i++)
      entries.add(entry(labels.get(i * 11), "jonas", i, Verdict.CONFIRM, null));
    return entries.stream().map(Journal::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static Change put(Narrative narrative, String what) {
    Bilingual title =
        new Bilingual(
            "Claim: the US is the main " + what + " in the world", narrative.title().zh());
    return new Change.PutNarrative(new Narrative(narrative.id(), title, narrative.summary()));
  }

  private static List<Entry> judged(Random chance) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Label label : labels()) {
      if (chance.nextInt(10) < 6) entries.add(entry(label, "maria", entries.size(), label, chance));
      if (chance.nextInt(10) < 4) entries.add(entry(label, "lin", entries.size(), label, chance));
    }
    return entries;
  }

  private static Entry entry(Label label, String by, int turn, Label said, Random chance) {
    int mood = chance.nextInt(20);
    Verdict verdict = said.retells() ? Verdict.CONFIRM : Verdict.REJECT;
    if (mood == 0) verdict = Verdict.UNSURE;
    if (mood == 1) verdict = said.retells() ? Verdict.REJECT : Verdict.CONFIRM;
    @Nullable String why = mood == 2 && !said.retells() ? "quotes the claim to refute it" : null;
    return entry(label, by, turn, verdict, why);
  }

  private static Entry entry(
      Label label, String by, int turn, Verdict verdict, @Nullable String why) {
    Instant at = MONDAY.plus(Duration.ofMinutes(4L * turn));
    return new Entry(
        at,
        by,
        new Change.Judge(new Judgement(label.post(), label.narrative(), verdict, why, by, at)));
  }

  /** Reads which demo posts retell a narrative, and which only speak of it or oppose it. */
  private static List<Label> labels() throws IOException {
    Map<String, PostId> posts =
        StarterCorpus.posts().stream()
            .map(Post::id)
            .collect(Collectors.toMap(PostId::local, id -> id));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    StarterCorpus.class.getResourceAsStream("starter/labels.tsv")),
                UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(parts -> !parts[1].equals("-"))
          .map(parts -> label(Objects.requireNonNull(posts.get(parts[0])), parts))
          .toList();
    }
  }

  private static Label label(PostId post, String[] parts) {
    boolean retells = parts[2].equals("near-verbatim") || parts[2].equals("paraphrase");
    return new Label(post, new NarrativeId(parts[1]), retells);
  }
}
