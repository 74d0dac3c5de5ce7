package refrain.web.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.web.query.BadParameter;
import refrain.web.query.Params;

/**
 * What a curator wrote of a narrative, checked.
 *
 * @param id the id that was asked for; empty to have one made of the title
 */
record NarrativeDraft(Optional<NarrativeId> id, Bilingual title, Bilingual summary) {
  private static final int LONGEST_ID = 60;

  /**
   * Reads a form.
   *
   * @throws BadParameter if a field is missing or wrong
   */
  static NarrativeDraft of(Params form) {
    return new NarrativeDraft(
        Given.line(form, "id").map(NarrativeDraft::id),
        both(form, "title", "a title, in English or in Chinese"),
        both(form, "summary", "what the narrative claims, in English or in Chinese"));
  }

  private static NarrativeId id(String written) {
    if (!written.matches("[a-z0-9][a-z0-9._-]{0,99}"))
      throw new BadParameter(
          "id", written, "small letters, digits and hyphens, such as us-gun-violence");
    return new NarrativeId(written);
  }

  private static Bilingual both(Params form, String name, String wanted) {
    String en = Given.text(form, name + "_en").orElse("");
    String zh = Given.text(form, name + "_zh").orElse("");
    if (en.isEmpty() && zh.isEmpty()) throw new BadParameter(name + "_en", "", wanted);
    return new Bilingual(en, zh);
  }

  /** Returns the fields as a form holds them. */
  static Params fields(Narrative narrative) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("title_en", List.of(narrative.title().en()));
    fields.put("title_zh", List.of(narrative.title().zh()));
    fields.put("summary_en", List.of(narrative.summary().en()));
    fields.put("summary_zh", List.of(narrative.summary().zh()));
    return Params.of(fields);
  }

  /** Returns the narrative under an id. */
  Narrative under(NarrativeId chosen) {
    return new Narrative(chosen, title, summary);
  }

  /**
   * Returns the id for a new narrative: the one asked for, or the title's English words joined by
   * hyphens and numbered until it is free.
   *
   * @param taken tells which ids are in use or were
   * @throws BadParameter if the one asked for is taken
   */
  NarrativeId free(Predicate<NarrativeId> taken) {
    if (id.isPresent() && taken.test(id.get()))
      throw new BadParameter("id", id.get().value(), "an id that no narrative has or had");
    return id.orElseGet(() -> numbered(taken));
  }

  private NarrativeId numbered(Predicate<NarrativeId> taken) {
    String words =
        Normalizer.normalize(title.en(), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String base = words.substring(0, Math.min(LONGEST_ID, words.length())).replaceAll("^-|-$", "");
    NarrativeId first = new NarrativeId(base.isEmpty() ? "narrative" : base);
    NarrativeId next = first;
    for (int n = 2; taken.test(next); n++) next = new NarrativeId(first + "-" + n);
    return next;
  }
}
