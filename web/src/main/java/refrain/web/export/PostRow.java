package refrain.web.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.Import;
import refrain.corpora.Post;
import refrain.corpora.Provenance;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.search.Match;
import refrain.search.PostHit;

/** Writes ranked posts as rows of a sheet, each with its match and where it came from. */
final class PostRow {
  /** The names of the cells of {@link #of}, in their order. */
  static final List<String> COLUMNS =
      List.of(
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
          "synthetic",
          "collection",
          "source_file",
          "source_sha256",
          "source_line",
          "source_importer",
          "imported_at",
          "imported_by",
          "terms",
          "source_archive_url",
          "pseudonymised");

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
    source(cells, post);
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

  private void source(List<@Nullable Object> cells, Post post) {
    Optional<Import> known = origins.of(post.collection(), post.source());
    Provenance how = known.map(Import::provenance).orElse(Provenance.UNKNOWN);
    add(
        cells,
        post.collection(),
        post.source().file(),
        post.source().sha256(),
        post.source().line(),
        post.source().importer(),
        known.map(Import::at).orElse(null),
        how.by(),
        how.terms(),
        how.archiveUrl(),
        known.isPresent() ? how.pseudonymised() : null);
  }

  private static void add(List<@Nullable Object> cells, @Nullable Object... more) {
    cells.addAll(Arrays.asList(more));
  }

  static double rounded(double figure) {
    return Math.round(figure * 1e6) / 1e6;
  }
}
