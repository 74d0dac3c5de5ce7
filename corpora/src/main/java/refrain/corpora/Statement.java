package refrain.corpora;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reference text of an outlet, dated and sourced, that posts are compared with.
 *
 * @param speaker who said it, such as a spokesperson
 * @param publishedAt when it was published; a source that gives only a day means its first instant
 * @param archiveUrl an archived copy of {@code url}
 * @param narratives the narratives it belongs to; may be empty
 * @param collection the import that brought it in
 * @param extra what else the source says, in its order
 */
public record Statement(
    StatementId id,
    Outlet outlet,
    @Nullable String speaker,
    @Nullable String title,
    String text,
    @Nullable String lang,
    @Nullable Instant publishedAt,
    @Nullable String url,
    @Nullable String archiveUrl,
    List<NarrativeId> narratives,
    StatementKind kind,
    String collection,
    Source source,
    Map<String, String> extra) {

  public Statement {
    if (text.isBlank())
      throw new IllegalArgumentException("the text of a statement must not be empty");
    narratives = List.copyOf(narratives);
    extra = Extra.copyOf(extra);
  }

  /** Returns a statement of nothing but a text: the original, in no narrative. */
  public static Statement bare(StatementId id, Outlet outlet, String text, String collection) {
    return new Statement(
        id,
        outlet,
        null,
        null,
        text,
        null,
        null,
        null,
        null,
        List.of(),
        StatementKind.ORIGINAL,
        collection,
        Source.NONE,
        Map.of());
  }

  /**
   * Returns what is compared and what offsets point into: the title on a line of its own, when
   * there is one, then the text.
   */
  public String wording() {
    return title == null || title.isBlank() ? text : title + "\n" + text;
  }

  /** Returns the same statement as part of one narrative more, or itself if it is part already. */
  public Statement within(NarrativeId narrative) {
    if (narratives.contains(narrative)) return this;
    return in(Stream.concat(narratives.stream(), Stream.of(narrative)).toList());
  }

  /** Returns the same statement as part of just these narratives. */
  public Statement in(List<NarrativeId> chosen) {
    return new Statement(
        id,
        outlet,
        speaker,
        title,
        text,
        lang,
        publishedAt,
        url,
        archiveUrl,
        chosen,
        kind,
        collection,
        source,
        extra);
  }
}
