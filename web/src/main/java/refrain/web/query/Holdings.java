package refrain.web.query;

import java.util.Optional;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Catalogue;
import refrain.indexer.jobs.Jobs;
import refrain.search.Filter;
import refrain.search.PostQuery;
import refrain.search.SearchEngine;
import refrain.search.Sort;
import refrain.search.Subject;

/**
 * The engine and what is curated, with look-ups that say what is missing.
 *
 * @param imports imports what is sent; absent where nothing can be imported
 */
public record Holdings(SearchEngine engine, Curation curation, Optional<Jobs> imports) {
  /** Holdings into which nothing can be imported. */
  public Holdings(SearchEngine engine, Curation curation) {
    this(engine, curation, Optional.empty());
  }

  /**
   * Returns the imports that were handed in.
   *
   * @throws NotFound if nothing can be imported here
   */
  public Jobs jobs() {
    return imports.orElseThrow(
        () ->
            new NotFound(
                "nothing can be imported here; 'refrain serve --workspace DIR' serves a workspace that takes files"));
  }

  /** Returns the narratives, statements and judgements that hold now. */
  public Catalogue corpus() {
    return curation.catalogue();
  }

  /**
   * Returns the narrative of that id.
   *
   * @throws NotFound if there is none
   */
  public Narrative narrative(String id) {
    return known(
        "narrative",
        id,
        id.isBlank() ? Optional.empty() : corpus().narrative(new NarrativeId(id)),
        "GET /api/v1/narratives lists them");
  }

  /**
   * Returns the statement of that id.
   *
   * @throws NotFound if there is none
   */
  public Statement statement(String id) {
    return known(
        "statement",
        id,
        id.isBlank() ? Optional.empty() : corpus().statement(new StatementId(id)),
        "GET /api/v1/statements lists them");
  }

  /**
   * Returns the post of that id.
   *
   * @throws NotFound if there is none
   * @throws BadParameter if the id is not of the form {@code platform:id}
   */
  public Post post(String id) {
    return known("post", id, engine.post(postId(id)), "an id has the form platform:id");
  }

  /** Returns whether a collection holds a post. */
  public boolean hasPosts(String collection) {
    PostQuery any =
        new PostQuery(
            new Subject.Everything(),
            Filter.in(collection),
            Sort.NEWEST,
            1,
            Optional.empty(),
            false,
            false);
    return engine.search(any).total() > 0;
  }

  private static PostId postId(String id) {
    try {
      return PostId.parse(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound("no post has the id '%s': %s".formatted(id, e.getMessage()));
    }
  }

  private static <T> T known(String what, String id, Optional<T> found, String remedy) {
    return found.orElseThrow(
        () -> new NotFound("there is no %s with the id '%s'; %s".formatted(what, id, remedy)));
  }
}
