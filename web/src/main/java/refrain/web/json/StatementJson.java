package refrain.web.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;

/**
 * A reference statement.
 *
 * @param kind {@code original} or {@code gist}, a paraphrase in a curator's words
 */
public record StatementJson(
    String id,
    String outlet,
    String outletKind,
    @Nullable String speaker,
    @Nullable String title,
    String text,
    @Nullable String lang,
    @Nullable Instant publishedAt,
    @Nullable String url,
    @Nullable String archiveUrl,
    List<String> narratives,
    String kind,
    String collection) {
  /** Returns the shape of a statement. */
  public static StatementJson of(Statement statement) {
    return new StatementJson(
        statement.id().value(),
        statement.outlet().name(),
        statement.outlet().kind().label(),
        statement.speaker(),
        statement.title(),
        statement.text(),
        statement.lang(),
        statement.publishedAt(),
        statement.url(),
        statement.archiveUrl(),
        statement.narratives().stream().map(NarrativeId::value).toList(),
        statement.kind().name().toLowerCase(Locale.ROOT),
        statement.collection());
  }
}
