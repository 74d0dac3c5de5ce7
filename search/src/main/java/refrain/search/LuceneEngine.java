package refrain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Statement;
import refrain.indexer.EmbeddedText;
import refrain.indexer.Fields;
import refrain.indexer.PostScorer;
import refrain.indexer.StatementText;
import refrain.indexer.Workspace;
import refrain.indexer.bridge.Lexicon;
import refrain.search.LiveRanking.Ranked;
import refrain.search.PairScorer.Closest;
import refrain.search.StoredRanking.Page;
import refrain.search.StoredRanking.Place;

/** Answers from the Lucene indexes of a workspace. */
public final class LuceneEngine implements SearchEngine {
  private final Workspace workspace;
  private final PairScorer scorer;
  private final Calibration calibration = Calibration.shipped();
  private final Snapshot<StatementForms> forms;
  private final PostForms postForms;
  private final Snapshot<Counts> counts = new Snapshot<>(Counts::new);
  private final Snapshot<Rarity> rarity = new Snapshot<>(Rarity::new);
  private final Snapshot<Overviews> overviews;

  /** Answers from a workspace for as long as it is open. */
  public LuceneEngine(Workspace workspace) {
    this.workspace = workspace;
    scorer = new PairScorer(calibration);
    forms = new Snapshot<>(s -> new StatementForms(s, workspace.texts().analyzer()));
    postForms = new PostForms(workspace.texts().analyzer());
    overviews = new Snapshot<>(s -> new Overviews(s, counts.of(s), rarity.of(s)));
  }

  private List<NarrativeId> narrativeIds() {
    return workspace.catalogue().narratives().stream().map(Narrative::id).toList();
  }

  /** Returns what scores posts as they are stored. */
  public PostScorer postScorer() {
    return new NarrativeScorer(this);
  }

  /** Returns what stored scores depend on; a change means they are stale. */
  String scoring() {
    return "calibration %s, lexicon %s, %s, models %s"
        .formatted(
            calibration.version(),
            Lexicon.shipped().id(),
            ScoringBasis.of(workspace.catalogue()),
            workspace.texts().models());
  }

  @Override
  public String method() {
    return "calibration %s, lexicon %s, %s"
        .formatted(calibration.version(), Lexicon.shipped().id(), workspace.texts().names());
  }

  /** Runs a use of the matcher on the latest snapshot of the statements. */
  <R> R matching(Function<Matcher, R> use) {
    return workspace.statements().index().search(statements -> use.apply(matcher(statements)));
  }

  private Matcher matcher(IndexSearcher statements) throws IOException {
    return new Matcher(
        forms.of(statements), scorer, id -> workspace.catalogue().narrative(id).isPresent());
  }

  private <R> R posts(refrain.indexer.BlockIndex.Use<R> use) {
    return workspace.posts().index().search(use);
  }

  @Override
  public PostPage search(PostQuery query) {
    return switch (query.subject()) {
      case Subject.Everything all -> stored(query, Optional.empty());
      case Subject.OfNarrative of -> stored(query, Optional.of(known(of.narrative())));
      case Subject.OfStatement of -> live(query, asked(statement(of)));
      case Subject.OfText of -> live(query, new Asked(embed(of.text()), null, Optional.empty()));
      case Subject.LikePost of -> live(query, asked(known(of.post())));
      case Subject.CopiesOf of -> copies(query, known(of.post()));
    };
  }

  private NarrativeId known(NarrativeId id) {
    if (workspace.catalogue().narrative(id).isEmpty())
      throw new BadInput("there is no narrative '" + id + "'; GET /api/v1/narratives lists them");
    return id;
  }

  private Statement statement(Subject.OfStatement of) {
    return workspace
        .catalogue()
        .statement(of.statement())
        .orElseThrow(() -> new BadInput("there is no statement '" + of.statement() + "'"));
  }

  /** A text that posts are ranked against, with its time and the statement it is, if any. */
  private record Asked(
      EmbeddedText text, @Nullable Instant publishedAt, Optional<Statement> statement) {}

  private Asked asked(Statement statement) {
    return new Asked(embed(statement), statement.publishedAt(), Optional.of(statement));
  }

  private Asked asked(Post post) {
    return new Asked(embed(post.text()), post.createdAt(), Optional.empty());
  }

  private Post known(PostId id) {
    return post(id).orElseThrow(() -> new BadInput("there is no post '" + id + "'"));
  }

  private EmbeddedText embed(Statement statement) {
    return workspace
        .texts()
        .embedAll(List.of(StatementText.of(statement, workspace.texts().analyzer())))
        .getFirst();
  }

  private EmbeddedText embed(String text) {
    return workspace.texts().embed(text);
  }

  private PostPage stored(PostQuery query, Optional<NarrativeId> narrative) {
    String field = narrative.map(Fields::score).orElse(Fields.BEST);
    Query filtered = Filters.of(query.filter(), field, narrative.isPresent());
    return posts(searcher -> stored(searcher, query, filtered, field, narrative));
  }

  /** Lists a post and its duplicates, each with its strongest narrative. */
  private PostPage copies(PostQuery query, Post post) {
    return posts(
        searcher -> {
          TermQuery one = new TermQuery(new Term(Fields.ID, post.id().toString()));
          int doc = searcher.search(one, 1).scoreDocs[0].doc;
          Query members =
              new BooleanQuery.Builder()
                  .add(Filters.of(query.filter(), Fields.BEST, false), Occur.FILTER)
                  .add(Groups.members(new Groups(searcher).of(doc)), Occur.FILTER)
                  .build();
          return stored(searcher, query, members, Fields.BEST, Optional.empty());
        });
  }

  private PostPage stored(
      IndexSearcher searcher,
      PostQuery query,
      Query filtered,
      String field,
      Optional<NarrativeId> narrative)
      throws IOException {
    Page page = new StoredRanking(searcher, counts.of(searcher)).page(query, filtered, field);
    return new PostPage(
        hits(searcher, page.places(), narrative, query.evidence()),
        page.total(),
        page.facets(),
        page.timeline(),
        page.next());
  }

  private List<PostHit> hits(
      IndexSearcher searcher,
      List<Place> places,
      Optional<NarrativeId> narrative,
      boolean evidence) {
    return matching(
        matcher ->
            places.parallelStream()
                .map(place -> hit(matcher, searcher, place, narrative, evidence))
                .toList());
  }

  private PostHit hit(
      Matcher matcher,
      IndexSearcher searcher,
      Place place,
      Optional<NarrativeId> narrative,
      boolean evidence) {
    PostForms.Form form = postForms.at(searcher, place.doc(), matcher.statistics());
    Optional<NarrativeId> closest = narrative.or(() -> closestNarrative(searcher, place.doc()));
    Optional<Match> match = match(matcher, form.text(), closest, form.post().createdAt(), evidence);
    return new PostHit(
        form.post(),
        place.score(),
        match.map(this::withRarity),
        Optional.empty(),
        copies(searcher, place.doc()));
  }

  private static Copies copies(IndexSearcher searcher, int doc) {
    try {
      return new Groups(searcher).copies(doc);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read a post's group", e);
    }
  }

  /** Returns the narrative of a post's highest stored score; empty where none is stored yet. */
  private Optional<NarrativeId> closestNarrative(IndexSearcher searcher, int doc) {
    try {
      OptionalLong best = DocValue.of(searcher, Fields.BEST, doc);
      if (best.isEmpty()) return Optional.empty();
      List<NarrativeId> closest = new ArrayList<>();
      for (NarrativeId each : narrativeIds())
        if (DocValue.of(searcher, Fields.score(each), doc).equals(best)) closest.add(each);
      return closest.stream().sorted().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read a post's scores", e);
    }
  }

  /** Matches a text with a narrative, or with all if that is not known. */
  private static Optional<Match> match(
      Matcher matcher,
      TextForm text,
      Optional<NarrativeId> narrative,
      @Nullable Instant postedAt,
      boolean evidence) {
    if (narrative.isPresent())
      return matcher
          .narrative(text, narrative.get())
          .filter(h -> h.score() > 0)
          .map(h -> matcher.match(text, postedAt, narrative, h, evidence));
    MatchOptions one = new MatchOptions(MatchOptions.Against.NARRATIVES, 1, 0, evidence);
    return matcher.matches(text, postedAt, one).stream().findFirst();
  }

  private Match withRarity(Match match) {
    if (match.narrative().isEmpty()) return match;
    double share = posts(s -> rarity.of(s).of(match.narrative().get(), match.score()));
    return new Match(
        match.narrative(),
        match.statement(),
        match.score(),
        match.tier(),
        match.evidence(),
        OptionalDouble.of(share));
  }

  private PostPage live(PostQuery query, Asked asked) {
    return posts(
        searcher ->
            workspace
                .statements()
                .index()
                .search(statements -> live(searcher, matcher(statements), query, asked)));
  }

  private PostPage live(IndexSearcher searcher, Matcher matcher, PostQuery query, Asked asked)
      throws IOException {
    TextForm subject = matcher.form(asked.text());
    LiveRanking ranking =
        new LiveRanking(
            searcher, postForms, scorer, matcher.statistics(), asked.statement().isEmpty());
    List<Ranked> ranked = ranking.rank(subject, query);
    return page(
        searcher,
        ranking,
        ranked,
        query,
        each -> hit(matcher, searcher, each, query, asked, subject));
  }

  private PostPage page(
      IndexSearcher searcher,
      LiveRanking ranking,
      List<Ranked> ranked,
      PostQuery query,
      Function<Ranked, PostHit> hit)
      throws IOException {
    Groups groups = new Groups(searcher);
    List<Ranked> listed = query.collapse() ? groups.best(ranked, Ranked::doc) : ranked;
    int from = LiveRanking.start(listed, query);
    int to = Math.min(listed.size(), from + query.size());
    var found = query.counts() ? ranking.collect(ranked) : null;
    return new PostPage(
        listed.subList(from, to).parallelStream().map(hit).toList(),
        ranked.size(),
        found == null ? Map.of() : counts.of(searcher).facets(found),
        found == null ? List.of() : counts.of(searcher).timeline(found),
        to < listed.size()
            ? Optional.of(LiveRanking.cursor(listed.get(to - 1), query.sort()).write())
            : Optional.empty());
  }

  private PostHit hit(
      Matcher matcher,
      IndexSearcher searcher,
      Ranked ranked,
      PostQuery query,
      Asked asked,
      TextForm subject) {
    TextForm text = ranked.text();
    Post post = ranked.post();
    OptionalLong days = Matcher.days(asked.publishedAt(), post.createdAt());
    boolean full = query.evidence();
    Copies copies = copies(searcher, ranked.doc());
    if (asked.statement().isPresent()) {
      Statement statement = asked.statement().get();
      Match match =
          matcher.pair(text, subject, ranked.closest(), statement, Optional.empty(), days, full);
      return new PostHit(post, ranked.score(), Optional.of(match), Optional.empty(), copies);
    }
    Optional<NarrativeId> closest = closestNarrative(searcher, ranked.doc());
    return new PostHit(
        post,
        ranked.score(),
        match(matcher, text, closest, post.createdAt(), full).map(this::withRarity),
        Optional.of(matcher.evidence(text, subject, ranked.closest(), days, full)),
        copies);
  }

  @Override
  public Optional<Post> post(PostId id) {
    return workspace.posts().post(id);
  }

  @Override
  public long posts() {
    return workspace.posts().index().size();
  }

  @Override
  public List<Match> match(String text, MatchOptions options) {
    return matchAll(List.of(text), options).getFirst();
  }

  @Override
  public List<List<Match>> matchAll(List<String> texts, MatchOptions options) {
    List<EmbeddedText> embedded = workspace.texts().embed(texts);
    return matching(
        matcher ->
            embedded.parallelStream()
                .map(
                    text ->
                        matcher.matches(matcher.form(text), null, options).stream()
                            .map(this::withRarity)
                            .toList())
                .toList());
  }

  @Override
  public Match compare(Post post, Statement statement, Optional<NarrativeId> narrative) {
    EmbeddedText text = embed(post.text());
    EmbeddedText other = embed(statement);
    OptionalLong days = Matcher.days(statement.publishedAt(), post.createdAt());
    Match match =
        matching(
            matcher -> {
              TextForm left = matcher.form(text);
              TextForm right = matcher.form(other);
              Closest closest = matcher.closest(left, right);
              return matcher.pair(left, right, closest, statement, narrative, days, true);
            });
    return withRarity(match);
  }

  @Override
  public List<NarrativeOverview> narratives() {
    return posts(
        searcher -> {
          Overviews all = overviews.of(searcher);
          return narrativeIds().stream().sorted(Comparator.naturalOrder()).map(all::of).toList();
        });
  }

  @Override
  public Optional<NarrativeOverview> narrative(NarrativeId id) {
    if (workspace.catalogue().narrative(id).isEmpty()) return Optional.empty();
    return Optional.of(posts(searcher -> overviews.of(searcher).of(id)));
  }

  @Override
  public List<ScoredPost> nearest(NarrativeId narrative, double score, int most) {
    return posts(searcher -> new StoredScores(searcher, narrative).nearest(score, most));
  }

  @Override
  public Map<PostId, Double> scores(NarrativeId narrative, Collection<PostId> posts) {
    return posts(searcher -> new StoredScores(searcher, narrative).of(posts));
  }

  @Override
  public List<Tally> tally(NarrativeId narrative, Filter filter, List<Dimension> by) {
    return posts(searcher -> new Tallies(searcher, narrative, by).of(filter));
  }

  @Override
  public Optional<AccountTraces> account(AccountKey account, double minScore) {
    return posts(searcher -> new Accounts(searcher, narrativeIds(), minScore).of(account));
  }

  @Override
  public List<Candidate> candidates(CandidateQuery query) {
    return posts(searcher -> new Candidates(searcher, query).nearest());
  }

  @Override
  public List<PostId> group(PostId post, int most) {
    return posts(searcher -> new Groups(searcher).members(post, most));
  }

  @Override
  public Map<PostId, String> groups(Collection<PostId> posts) {
    return posts(searcher -> new Groups(searcher).of(posts));
  }

  @Override
  public List<Long> distribution(NarrativeId narrative, int bins) {
    return posts(searcher -> rarity.of(searcher).distribution(narrative, bins));
  }
}
