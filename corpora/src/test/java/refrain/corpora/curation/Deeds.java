package refrain.corpora.curation;

import java.time.Instant;
import java.util.List;
import refrain.corpora.Bilingual;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.PostId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.Verdict;

/** Small changes for tests. */
final class Deeds {
  static final Instant T = Instant.parse("2024-01-01T00:00:00Z");

  private Deeds() {}

  static Entry entry(int second, String by, Entry.Change change) {
    return new Entry(T.plusSeconds(second), by, change);
  }

  static Narrative narrative(String id, String title) {
    Bilingual words = new Bilingual(title, "");
    return new Narrative(new NarrativeId(id), words, words);
  }

  static Entry.Change put(String id, String title) {
    return new Entry.Change.PutNarrative(narrative(id, title));
  }

  static Entry.Change retire(String id) {
    return new Entry.Change.RetireNarrative(new NarrativeId(id));
  }

  static Statement statement(String id) {
    return NativeJson.readStatement(
        "{\"id\":\"%s\",\"outlet\":\"X\",\"text\":\"先查德特里克堡 😀\"}".formatted(id));
  }

  static Entry.Change say(String id) {
    return new Entry.Change.PutStatement(statement(id));
  }

  static Entry.Change link(String a, String b) {
    return Entry.Change.LinkTranslation.of(new StatementId(a), new StatementId(b));
  }

  static Entry.Change judge(String post, String by, Verdict verdict) {
    return new Entry.Change.Judge(
        new Judgement(PostId.parse(post), new NarrativeId("n"), verdict, null, by, T));
  }

  static Entry.Change withdraw(String post, String by) {
    return new Entry.Change.WithdrawJudgement(PostId.parse(post), new NarrativeId("n"), by);
  }

  static List<String> titles(Catalogue catalogue) {
    return catalogue.narratives().stream().map(n -> n.id() + "=" + n.title().en()).toList();
  }

  static List<String> verdicts(Catalogue catalogue) {
    return catalogue.judgements().stream()
        .map(j -> j.post() + " " + j.by() + " " + j.verdict())
        .toList();
  }
}
