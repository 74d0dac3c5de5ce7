package refrain.web.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.search.Match;
import refrain.search.PostHit;

/** Writes ranked posts as rows of a sheet, each with its match and where it came from. */
final class PostRow {
  /** The names of the cells of {@link #of}, in their order. */
  static final List<String> COLUMNS =
      Stream.concat(
              Stream.of(
                  "post",
                  "platform",
                  "account_id",
                  "account_name",
                  "account_handle",
                  "created_at",
                  "lang",
                  "text",
                  "url",
                  "score",
                  "narrative",
                  "narrative_title_en",
                  "narrative_title_zh",
                  "match_score",
                  "tier",
                  "rarity",
                  "statement",
                  "statement_outlet",
                  "statement_published_at",
                  "statement_kind",
                  "days_after_statement",
                  "copies",
                  "copies_accounts",
                  "synthetic"),
              Origins.COLUMNS.stream())
          .toList();

  private static final Account NOBODY = new Account(null, null, null, null, null);

  private final Catalogue corpus;
  private final Origins origins;

  PostRow(Catalogue corpus) {
    this.corpus = corpus;
    this.origins = new Origins(corpus.imports());
  }

  List<@Nullable Object> of(PostHit hit) {
    Post post = hit.post();
    Account account = post.account() == null ? NOBODY : post.account();
    List<@Nullable Object> cells = new ArrayList<>();
    add(
        cells,
        post.id(),
        post.id().platform(),
        account.id(),
        account.name(),
        account.handle(),
        post.createdAt(),
        post.lang(),
        post.text(),
        post.url(),
        rounded(hit.score()));
    match(cells, hit.match());
    add(cells, hit.copies().posts(), hit.copies().accounts(), post.synthetic());
    cells.addAll(origins.cells(post.collection(), post.source()));
    return cells;
  }

  private void match(List<@Nullable Object> cells, Optional<Match> found) {
    @Nullable Match match = found.orElse(null);
    if (match == null) {
      add(cells, new @Nullable Object[11]);
      return;
    }
    var title = match.narrative().flatMap(corpus::narrative).map(n -> n.title());
    @Nullable Statement statement = corpus.statement(match.statement()).orElse(null);
    var days = match.evidence().daysAfter();
    add(
        cells,
        match.narrative().map(n -> n.value()).orElse(null),
        title.map(t -> t.en()).orElse(null),
        title.map(t -> t.zh()).orElse(null),
        rounded(match.score()),
        match.tier().label(),
        match.rarity().isPresent() ? rounded(match.rarity().getAsDouble()) : null,
        match.statement(),
        statement == null ? null : statement.outlet().name(),
        statement == null ? null : statement.publishedAt(),
        statement == null ? null : statement.kind().name().toLowerCase(java.util.Locale.ROOT),
        days.isPresent() ? days.getAsLong() : null);
  }

  private static void add(List<@Nullable Object> cells, @Nullable Object... more) {
    cells.addAll(Arrays.asList(more));
  }

  static double rounded(double figure) {
    return Math.round(figure * 1e6) / 1e6;
  }
}
