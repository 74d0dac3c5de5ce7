package refrain.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.curation.Entry;
import refrain.web.api.Body;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/** The page of the review queue, its JSON twin and the same for programs. */
final class ReviewDesk {
  private static final int SIZE = 20;
  private static final int MOST = 200;

  private final Holdings holdings;
  private final Pages pages;
  private final ReviewQueue queue;

  ReviewDesk(Holdings holdings, Pages pages, ReviewQueue queue) {
    this.holdings = holdings;
    this.pages = pages;
    this.queue = queue;
  }

  void install(RoutesConfig routes) {
    routes.get(ReviewPage.PATH, this::page, Role.REVIEWER);
    routes.get(ReviewPage.PATH + ".json", this::json, Role.REVIEWER);
    routes.get("/api/v1/review", this::json, Role.REVIEWER);
  }

  private void json(Context ctx) {
    Params params = Pages.params(ctx).without("post", "of");
    QueueFilter filter = QueueFilter.strict(params, Set.of("size"), holdings);
    int size = Values.whole(params, "size", 1, MOST, SIZE);
    String reader = Person.of(ctx).name();
    Body.answer(ctx, ReviewJson.of(queue.of(filter, reader), size, reader, holdings));
  }

  private void page(Context ctx) {
    Params params = Pages.params(ctx);
    QueueFilter filter = QueueFilter.strict(params, Set.of("post", "of"), holdings);
    Page page =
        pages.page(
            ctx,
            "review",
            "nav.review",
            params.without("post", "of").on(ReviewPage.PATH + ".json"));
    ReviewQueue.Listing listing = queue.of(filter, page.who().name());
    Page told = undone(ctx, page);
    pages.render(
        ctx, "review", told, new ReviewPage(told, holdings, listing, filter).view(asked(params)));
  }

  /** The match that the address names, which may be off the queue. */
  private @Nullable MatchKey asked(Params params) {
    if (params.one("post").isEmpty() || params.one("of").isEmpty()) return null;
    return new MatchKey(
        holdings.narrative(params.one("of").orElseThrow()).id(),
        holdings.post(params.one("post").orElseThrow()).id());
  }

  /** Undoing a judgement leads back to the match it was on. */
  private Page undone(Context ctx, Page page) {
    Params queue = page.params().without("post", "of");
    return PostQueries.params(ctx.queryString()).all("done").stream()
        .findFirst()
        .flatMap(this::decided)
        .map(key -> page.undoingTo(ReviewPage.href(queue, key)))
        .orElse(page);
  }

  private Optional<MatchKey> decided(String act) {
    return holdings.curation().history().entries(act, 1).stream()
        .map(Entry::change)
        .filter(Entry.Change.Judge.class::isInstance)
        .map(change -> MatchKey.of(((Entry.Change.Judge) change).judgement()))
        .findFirst();
  }
}
