package refrain.web.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.corpora.curation.Act;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** Fills pages and leads from one to the next; shared by all routes that answer with pages. */
public final class Pages {
  private final Readers readers;
  private final Templates templates = new Templates();

  /** Shows pages over these holdings. */
  public Pages(Holdings holdings) {
    readers = new Readers(new Assets(), holdings);
  }

  Readers readers() {
    return readers;
  }

  /** Returns the address's parameters without those that only set the look. */
  public static Params params(Context ctx) {
    return Readers.params(ctx);
  }

  /**
   * Describes the page that is asked for.
   *
   * @param section the part of the desk it belongs to
   * @param title the key of its title, or null for none
   * @param json the address of its JSON twin, or null for none
   */
  public Page page(Context ctx, String section, @Nullable String title, @Nullable String json) {
    return readers.page(ctx, section, title, json);
  }

  /** Answers with a page. */
  public void render(Context ctx, String template, Page page, Object view) {
    templates.render(ctx, template, page, view);
  }

  /** Returns a post as a page shows it, nothing in it marked. */
  public PostCard card(Page page, Post post) {
    return new Cards(page.t(), readers.holdings().corpus()).post(post, Cards.UNMARKED);
  }

  /** Returns a statement as a page shows it, nothing in it marked. */
  public StatementCard card(Page page, Statement statement) {
    return new Cards(page.t(), readers.holdings().corpus()).statement(statement, Cards.UNMARKED);
  }

  /** Returns what is known of a post, name and value. */
  public List<Map.Entry<String, String>> facts(Page page, Post post) {
    return PostFacts.of(page.t(), post);
  }

  /** Leads back to a page after something was done, which the page tells of. */
  public static void done(Context ctx, String back, Act act) {
    ctx.redirect(Back.to(back, act.id()), HttpStatus.SEE_OTHER);
  }
}
