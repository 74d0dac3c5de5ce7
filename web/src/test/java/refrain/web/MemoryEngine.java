package refrain.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.search.AccountKey;
import refrain.search.AccountTraces;
import refrain.search.Candidate;
import refrain.search.CandidateQuery;
import refrain.search.Copies;
import refrain.search.Dimension;
import refrain.search.Evidence;
import refrain.search.FacetCount;
import refrain.search.Filter;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.search.NarrativeOverview;
import refrain.search.PostHit;
import refrain.search.PostPage;
import refrain.search.PostQuery;
import refrain.search.ScoredPost;
import refrain.search.SearchEngine;
import refrain.search.Subject;
import refrain.search.Tally;
import refrain.search.TimeBucket;

/** An engine that compares everything with everything; small and honest, for tests only. */
final class MemoryEngine implements SearchEngine {
  private final Map<PostId, Post> posts = new TreeMap<>();
  private final Catalogue corpus;
  private final Map<PostId, List<Match>> matches = new LinkedHashMap<>();

  MemoryEngine(List<Post> posts, Catalogue corpus) {
    this.corpus = corpus;
    posts.forEach(p -> this.posts.put(p.id(), p));
    this.posts.values().forEach(p -> matches.put(p.id(), closest(p.text(), p.createdAt())));
    matches.replaceAll((id, all) -> all.stream().map(this::rare).toList());
  }

  @Override
  public PostPage search(PostQuery query) {
    List<PostHit> found =
        posts.values().stream()
            .map(post -> hit(post, query.subject()))
            .filter(
                hit -> hit.score() >= Math.max(query.filter().minScore(), floor(query.subject())))
            .filter(hit -> passes(hit, query.filter()) && isAsked(hit.post(), query.subject()))
            .map(this::counted)
            .sorted(order(query))
            .toList();
    List<PostHit> listed = query.collapse() ? collapsed(found) : found;
    int from = query.cursor().map(MemoryEngine::offset).orElse(0);
    int to = Math.min(listed.size(), from + query.size());
    Optional<String> next = to < listed.size() ? Optional.of("after-" + to) : Optional.empty();
    List<PostHit> page = listed.subList(Math.min(from, to), to);
    return query.counts()
        ? new PostPage(
            page,
            found.size(),
            facets(found),
            timeline(found.stream().map(PostHit::post).toList()),
            next)
        : new PostPage(page, found.size(), Map.of(), List.of(), next);
  }

  @Override
  public Optional<Post> post(PostId id) {
    return Optional.ofNullable(posts.get(id));
  }

  @Override
  public long posts() {
    return posts.size();
  }

  @Override
  public List<Match> match(String text, MatchOptions options) {
    return closest(text, null).stream()
        .map(this::rare)
        .filter(m -> m.score() >= options.minScore())
        .limit(options.top())
        .toList();
  }

  @Override
  public List<List<Match>> matchAll(List<String> texts, MatchOptions options) {
    return texts.stream().map(t -> match(t, options)).toList();
  }

  @Override
  public Match compare(Post post, Statement statement, Optional<NarrativeId> narrative) {
    Match match = match(post.text(), post.createdAt(), statement);
    return rare(
        new Match(
            narrative,
            match.statement(),
            match.score(),
            match.tier(),
            match.evidence(),
            OptionalDouble.empty()));
  }

  @Override
  public List<NarrativeOverview> narratives() {
    return corpus.narratives().stream().map(n -> overview(n.id())).toList();
  }

  @Override
  public Optional<NarrativeOverview> narrative(NarrativeId id) {
    return corpus.narrative(id).map(n -> overview(n.id()));
  }

  @Override
  public List<ScoredPost> nearest(NarrativeId narrative, double score, int most) {
    return scores(narrative, posts.keySet()).entrySet().stream()
        .map(e -> new ScoredPost(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingDouble((ScoredPost p) -> Math.abs(p.score() - score))
                .thenComparing(ScoredPost::post))
        .limit(most)
        .toList();
  }

  @Override
  public Map<PostId, Double> scores(NarrativeId narrative, Collection<PostId> some) {
    Map<PostId, Double> scores = new TreeMap<>();
    for (PostId post : some)
      of(matches.getOrDefault(post, List.of()), narrative)
          .filter(m -> m.score() > 0)
          .ifPresent(m -> scores.put(post, m.score()));
    return scores;
  }

  @Override
  public List<Tally> tally(NarrativeId narrative, Filter filter, List<Dimension> by) {
    Map<List<String>, List<Double>> scores = new LinkedHashMap<>();
    for (Post post : posts.values()) {
      Optional<Match> match = of(closest(post), narrative);
      if (match.isEmpty() || match.get().score() < filter.minScore()) continue;
      if (!passes(hit(post, match), filter)) continue;
      List<String> values = by.stream().map(d -> value(post, d)).toList();
      scores.computeIfAbsent(values, v -> new ArrayList<>()).add(match.get().score());
    }
    return scores.entrySet().stream()
        .map(
            e ->
                new Tally(e.getKey(), e.getValue().size(), java.util.Collections.max(e.getValue())))
        .sorted(
            Comparator.comparingLong(Tally::posts)
                .reversed()
                .thenComparing(t -> String.join("\0", t.values())))
        .toList();
  }

  private static String value(Post post, Dimension by) {
    return switch (by) {
      case PLATFORM -> post.id().platform();
      case LANGUAGE -> language(post);
      case ACCOUNT -> account(post);
      case MONTH -> post.createdAt() == null ? "" : java.time.YearMonth.from(day(post)).toString();
    };
  }

  @Override
  public Optional<AccountTraces> account(AccountKey account, double minScore) {
    List<Post> own = posts.values().stream().filter(p -> isOf(p, account)).toList();
    if (own.isEmpty()) return Optional.empty();
    Comparator<AccountTraces.Trace> time =
        Comparator.comparing(trace -> trace.at().orElse(Instant.MAX));
    return Optional.of(
        new AccountTraces(
            own.stream().map(p -> trace(p, minScore)).sorted(time).toList(), shared(own, account)));
  }

  private static boolean isOf(Post post, AccountKey account) {
    return post.id().platform().equals(account.platform()) && account(post).equals(account.label());
  }

  private AccountTraces.Trace trace(Post post, double minScore) {
    Map<NarrativeId, Double> scores = new LinkedHashMap<>();
    for (Match m : closest(post))
      if (m.score() >= minScore && m.score() > 0)
        scores.put(m.narrative().orElseThrow(), m.score());
    return new AccountTraces.Trace(
        Optional.ofNullable(post.createdAt()), Set.of(language(post)), scores);
  }

  private List<AccountTraces.Shared> shared(List<Post> own, AccountKey self) {
    Set<String> wordings = own.stream().map(MemoryEngine::wording).collect(Collectors.toSet());
    Map<AccountKey, List<String>> others = new TreeMap<>();
    for (Post post : posts.values())
      if (!isOf(post, self) && !account(post).isEmpty() && wordings.contains(wording(post)))
        others
            .computeIfAbsent(
                new AccountKey(post.id().platform(), account(post)), a -> new ArrayList<>())
            .add(wording(post));
    return others.entrySet().stream()
        .map(
            e ->
                new AccountTraces.Shared(
                    e.getKey(), Set.copyOf(e.getValue()).size(), e.getValue().size()))
        .sorted(Comparator.comparingLong(AccountTraces.Shared::texts).reversed())
        .toList();
  }

  @Override
  public List<Candidate> candidates(CandidateQuery query) {
    Set<String> seen = new java.util.HashSet<>();
    return posts.values().stream()
        .map(post -> hit(post, new Subject.OfNarrative(query.narrative())))
        .filter(
            hit ->
                hit.score() > 0
                    && hit.score() >= query.filter().minScore()
                    && hit.score() <= query.maxScore()
                    && (query.among().isEmpty() || query.among().contains(hit.post().id()))
                    && passes(hit, query.filter()))
        .sorted(
            Comparator.comparingDouble((PostHit hit) -> Math.abs(hit.score() - query.near()))
                .thenComparing(hit -> hit.post().id()))
        .filter(hit -> seen.add(wording(hit.post())))
        .limit(query.most())
        .map(this::counted)
        .map(hit -> new Candidate(hit.post().id(), hit.score(), hit.copies()))
        .toList();
  }

  @Override
  public List<PostId> group(PostId post, int most) {
    return posts.values().stream()
        .filter(p -> isAsked(p, new Subject.CopiesOf(post)))
        .map(Post::id)
        .limit(most)
        .toList();
  }

  @Override
  public Map<PostId, String> groups(Collection<PostId> some) {
    Map<PostId, String> groups = new TreeMap<>();
    for (PostId id : some) post(id).ifPresent(p -> groups.put(id, wording(p)));
    return groups;
  }

  @Override
  public String method() {
    return "overlap, for tests";
  }

  @Override
  public List<Long> distribution(NarrativeId narrative, int bins) {
    Long[] counts = new Long[bins];
    java.util.Arrays.fill(counts, 0L);
    matches
        .values()
        .forEach(all -> counts[(int) Math.min(bins - 1, score(all, narrative) * bins)]++);
    return List.of(counts);
  }

  private NarrativeOverview overview(NarrativeId id) {
    Long[] bins = new Long[20];
    java.util.Arrays.fill(bins, 0L);
    matches.values().forEach(all -> bins[(int) Math.min(19, score(all, id) * 20)]++);
    List<Post> close = posts.values().stream().filter(p -> score(closest(p), id) >= SHOWN).toList();
    Map<LocalDate, Long> months = months(close);
    return new NarrativeOverview(
        id,
        close.size(),
        close.stream()
            .collect(
                Collectors.groupingBy(MemoryEngine::language, TreeMap::new, Collectors.counting())),
        timeline(List.copyOf(posts.values())).stream()
            .map(b -> new TimeBucket(b.from(), b.to(), months.getOrDefault(b.from(), 0L)))
            .toList(),
        List.of(bins));
  }

  private PostHit hit(Post post, Subject subject) {
    List<Match> all = closest(post);
    return switch (subject) {
      case Subject.CopiesOf c -> hit(post, all.stream().findFirst());
      case Subject.Everything e -> hit(post, all.stream().findFirst());
      case Subject.OfNarrative n -> hit(post, of(all, n.narrative()));
      case Subject.OfStatement s ->
          hit(
              post,
              Optional.of(
                  compare(post, corpus.statement(s.statement()).orElseThrow(), Optional.empty())));
      case Subject.OfText t -> shown(post, t.text());
      case Subject.LikePost p ->
          shown(post, post(p.post()).orElseThrow(() -> new BadInput("no such post")).text());
    };
  }

  private boolean isAsked(Post post, Subject subject) {
    return !(subject instanceof Subject.CopiesOf c)
        || wording(post).equals(post(c.post()).map(MemoryEngine::wording).orElse(""));
  }

  private PostHit counted(PostHit hit) {
    List<Post> others =
        posts.values().stream()
            .filter(p -> !p.id().equals(hit.post().id()) && wording(p).equals(wording(hit.post())))
            .toList();
    long accounts = others.stream().map(MemoryEngine::account).distinct().count();
    return new PostHit(
        hit.post(), hit.score(), hit.match(), hit.shown(), new Copies(others.size(), accounts));
  }

  private static List<PostHit> collapsed(List<PostHit> found) {
    Set<String> seen = new java.util.HashSet<>();
    return found.stream().filter(hit -> seen.add(wording(hit.post()))).toList();
  }

  /** Copies differ in hashtags and case at most. */
  private static String wording(Post post) {
    return post.text().replaceAll("#\\S+", "").strip().toLowerCase(java.util.Locale.ROOT);
  }

  private PostHit shown(Post post, String text) {
    Overlap overlap = Overlap.of(post.text(), text);
    Evidence evidence = overlap.evidence(OptionalLong.empty());
    return new PostHit(
        post, overlap.score(), closest(post).stream().findFirst(), Optional.of(evidence));
  }

  private static PostHit hit(Post post, Optional<Match> match) {
    return new PostHit(post, match.map(Match::score).orElse(0.0), match, Optional.empty());
  }

  private static double floor(Subject subject) {
    return subject instanceof Subject.OfText || subject instanceof Subject.LikePost ? 0.08 : 0;
  }

  private boolean passes(PostHit hit, Filter filter) {
    Post p = hit.post();
    return within(filter.platforms(), p.id().platform())
        && within(filter.languages(), language(p))
        && within(filter.accounts(), account(p))
        && within(filter.collections(), p.collection())
        && (filter.narratives().isEmpty()
            || shownNarratives(p).stream().anyMatch(filter.narratives()::contains))
        && filter.from().map(t -> p.createdAt() != null && !p.createdAt().isBefore(t)).orElse(true)
        && filter.to().map(t -> p.createdAt() != null && p.createdAt().isBefore(t)).orElse(true);
  }

  private List<String> shownNarratives(Post post) {
    return closest(post).stream()
        .filter(m -> m.score() >= SHOWN)
        .map(m -> m.narrative().orElseThrow().value())
        .toList();
  }

  private static boolean within(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static Comparator<PostHit> order(PostQuery query) {
    Comparator<PostHit> time =
        Comparator.comparing(h -> Optional.ofNullable(h.post().createdAt()).orElse(Instant.MAX));
    return switch (query.sort()) {
      case SCORE -> Comparator.comparingDouble(PostHit::score).reversed();
      case NEWEST -> time.reversed();
      case OLDEST -> time;
    };
  }

  private static int offset(String cursor) {
    if (!cursor.matches("after-\\d{1,6}"))
      throw new BadInput("cursor '" + cursor + "' is not one of ours; start again without it");
    return Integer.parseInt(cursor.substring(6));
  }

  private Map<String, List<FacetCount>> facets(List<PostHit> found) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    facets.put("platform", count(found, h -> List.of(h.post().id().platform())));
    facets.put("lang", count(found, h -> List.of(language(h.post()))));
    facets.put("account", count(found, h -> List.of(account(h.post()))));
    facets.put("collection", count(found, h -> List.of(h.post().collection())));
    facets.put("narrative", count(found, h -> shownNarratives(h.post())));
    return facets;
  }

  private static List<FacetCount> count(
      List<PostHit> found, Function<PostHit, List<String>> values) {
    Map<String, Long> counts =
        found.stream()
            .flatMap(h -> values.apply(h).stream())
            .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(20)
        .map(e -> new FacetCount(e.getKey(), e.getValue()))
        .toList();
  }

  private static Map<LocalDate, Long> months(List<Post> posts) {
    return posts.stream()
        .filter(p -> p.createdAt() != null)
        .collect(
            Collectors.groupingBy(
                p -> day(p).withDayOfMonth(1), TreeMap::new, Collectors.counting()));
  }

  private static List<TimeBucket> timeline(List<Post> posts) {
    TreeMap<LocalDate, Long> months = new TreeMap<>(months(posts));
    if (months.isEmpty()) return List.of();
    List<TimeBucket> buckets = new ArrayList<>();
    for (LocalDate m = months.firstKey(); !m.isAfter(months.lastKey()); m = m.plusMonths(1))
      buckets.add(new TimeBucket(m, m.plusMonths(1), months.getOrDefault(m, 0L)));
    return buckets;
  }

  private static LocalDate day(Post post) {
    return LocalDate.ofInstant(java.util.Objects.requireNonNull(post.createdAt()), ZoneOffset.UTC);
  }

  private List<Match> closest(String text, @Nullable Instant at) {
    Map<NarrativeId, Match> best = new TreeMap<>();
    for (Statement statement : corpus.statements())
      for (NarrativeId narrative : statement.narratives()) {
        Match m = match(text, at, statement);
        Match named =
            new Match(
                Optional.of(narrative),
                m.statement(),
                m.score(),
                m.tier(),
                m.evidence(),
                OptionalDouble.empty());
        best.merge(narrative, named, (x, y) -> x.score() >= y.score() ? x : y);
      }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Match::score).reversed())
        .toList();
  }

  private static Match match(String text, @Nullable Instant at, Statement statement) {
    Overlap overlap = Overlap.of(text, statement.wording());
    OptionalLong days =
        at == null || statement.publishedAt() == null
            ? OptionalLong.empty()
            : OptionalLong.of(ChronoUnit.DAYS.between(statement.publishedAt(), at));
    return new Match(
        Optional.empty(),
        statement.id(),
        overlap.score(),
        overlap.tier(),
        overlap.evidence(days),
        OptionalDouble.empty());
  }

  private Match rare(Match match) {
    if (match.narrative().isEmpty() || matches.isEmpty()) return match;
    NarrativeId id = match.narrative().get();
    long asHigh = matches.values().stream().filter(all -> score(all, id) >= match.score()).count();
    return new Match(
        match.narrative(),
        match.statement(),
        match.score(),
        match.tier(),
        match.evidence(),
        OptionalDouble.of((double) asHigh / matches.size()));
  }

  private List<Match> closest(Post post) {
    return matches.getOrDefault(post.id(), List.of());
  }

  private static Optional<Match> of(List<Match> all, NarrativeId id) {
    return all.stream().filter(m -> m.narrative().equals(Optional.of(id))).findFirst();
  }

  private static double score(List<Match> all, NarrativeId id) {
    return of(all, id).map(Match::score).orElse(0.0);
  }

  private static String language(Post post) {
    String lang = post.lang() == null ? "other" : post.lang();
    return lang.startsWith("zh") ? "zh" : lang.startsWith("en") ? "en" : "other";
  }

  private static String account(Post post) {
    return post.account() == null ? "" : post.account().label();
  }
}
