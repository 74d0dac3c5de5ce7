package refrain.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.search.NarrativeOverview;
import refrain.search.PostQuery;
import refrain.web.json.CompareJson;
import refrain.web.json.FindingsJson;
import refrain.web.json.Json;
import refrain.web.json.MatchJson;
import refrain.web.json.NarrativeJson;
import refrain.web.json.PageJson;
import refrain.web.json.PostJson;
import refrain.web.json.StatementJson;
import refrain.web.query.BadParameter;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;
import refrain.web.query.Params;
import refrain.web.query.Retelling;

/** Asks the holdings and shapes the answers; routes and the pages' JSON twins share them. */
public final class Answers {
  private final Holdings holdings;

  /** Answers from these holdings. */
  public Answers(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Every narrative, in the order of their ids. */
  public record NarrativeList(String note, long collectionPosts, List<NarrativeJson> narratives) {}

  /** Statements, in the order of their ids. */
  public record StatementList(List<StatementJson> statements) {}

  /** A post's matches, closest first. */
  public record PostMatches(String note, String post, List<MatchJson> matches) {}

  /** A post with its closest narratives. */
  public record PostWithMatches(String note, PostJson post, List<MatchJson> matches) {}

  /** Returns every narrative with what the collection holds for it. */
  public NarrativeList narratives() {
    List<NarrativeJson> shapes = new ArrayList<>();
    for (NarrativeOverview overview : holdings.engine().narratives())
      holdings
          .corpus()
          .narrative(overview.narrative())
          .ifPresent(narrative -> shapes.add(NarrativeJson.of(narrative, overview)));
    return new NarrativeList(Json.NOTE, holdings.engine().posts(), shapes);
  }

  /** Returns one narrative with its statements. */
  public NarrativeJson narrative(String id) {
    Narrative narrative = holdings.narrative(id);
    return NarrativeJson.of(
        narrative, overview(narrative), holdings.corpus().statements(narrative.id()));
  }

  /** Returns what the posts at a score show of a narrative. */
  public FindingsJson findings(String id, double minScore) {
    Narrative narrative = holdings.narrative(id);
    return FindingsJson.of(
        new Retelling(holdings, narrative, minScore), overview(narrative).distribution());
  }

  /** Returns what the collection holds for a narrative. */
  public NarrativeOverview overview(Narrative narrative) {
    return holdings
        .engine()
        .narrative(narrative.id())
        .orElseThrow(
            () ->
                new NotFound(
                    "narrative '%s' is not indexed; run 'refrain reindex'"
                        .formatted(narrative.id())));
  }

  /** Returns all statements, or those of one narrative. */
  public StatementList statements(Optional<String> narrative) {
    List<Statement> found =
        narrative
            .map(id -> holdings.corpus().statements(holdings.narrative(id).id()))
            .orElseGet(holdings.corpus()::statements);
    return new StatementList(found.stream().map(StatementJson::of).toList());
  }

  /** Returns a page of posts. */
  public PageJson posts(PostQuery query) {
    return PageJson.of(holdings.engine().search(query), query.evidence());
  }

  /** Returns a stored post's closest narratives or statements. */
  public PostMatches matches(String id, MatchOptions options) {
    Post post = holdings.post(id);
    return new PostMatches(Json.NOTE, post.id().toString(), shapes(post, options));
  }

  /** Returns a stored post with its closest narratives. */
  public PostWithMatches post(String id, MatchOptions options) {
    Post post = holdings.post(id);
    return new PostWithMatches(Json.NOTE, PostJson.of(post), shapes(post, options));
  }

  /** Compares the post and the statement that the parameters name. */
  public CompareJson compare(Params params) {
    Post post = holdings.post(required(params, "post"));
    Statement statement = holdings.statement(required(params, "statement"));
    return CompareJson.of(post, statement, match(post, statement, params));
  }

  /** Matches a post with a statement, for the narrative that is named or the statement's first. */
  public Match match(Post post, Statement statement, Params params) {
    Optional<NarrativeId> named = params.one("narrative").map(id -> holdings.narrative(id).id());
    return holdings
        .engine()
        .compare(post, statement, named.or(() -> statement.narratives().stream().findFirst()));
  }

  /**
   * Returns a parameter that must be given.
   *
   * @throws BadParameter if it is not
   */
  public static String required(Params params, String name) {
    return params.one(name).orElseThrow(() -> new BadParameter(name, "", "the id of a " + name));
  }

  private List<MatchJson> shapes(Post post, MatchOptions options) {
    return holdings.engine().match(post.text(), options).stream()
        .map(match -> MatchJson.of(match, options.evidence()))
        .toList();
  }
}
