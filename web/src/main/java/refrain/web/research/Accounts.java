package refrain.web.research;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.NarrativeId;
import refrain.search.AccountKey;
import refrain.search.AccountTraces;
import refrain.search.AccountTraces.Trace;
import refrain.search.Filter;
import refrain.search.PostHit;
import refrain.search.PostQuery;
import refrain.search.Sort;
import refrain.search.Subject;
import refrain.search.activity.Activity;
import refrain.web.json.Json;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;

/** Gathers what the held posts tell of an account. */
final class Accounts {
  /** Accounts that shared texts and are listed. */
  private static final int SHARERS = 50;

  private final Holdings holdings;

  Accounts(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Returns whether any post of that account is held. */
  boolean known(String platform, String label) {
    return !platform.isBlank()
        && !label.isBlank()
        && holdings.engine().account(new AccountKey(platform, label), 1).isPresent();
  }

  /**
   * Returns an account.
   *
   * @throws NotFound if no post of it is held
   */
  AccountJson of(String platform, String label, double minScore) {
    if (platform.isBlank() || label.isBlank()) throw unknown(platform, label);
    AccountKey key = new AccountKey(platform, label);
    AccountTraces traces =
        holdings.engine().account(key, minScore).orElseThrow(() -> unknown(platform, label));
    Activity activity = Activity.of(traces.posts());
    List<Account> told = told(key);
    List<Instant> times = traces.posts().stream().flatMap(p -> p.at().stream()).toList();
    return new AccountJson(
        Json.NOTE,
        platform,
        label,
        distinct(told, Account::id),
        distinct(told, Account::name),
        told.stream().map(Account::createdAt).filter(Objects::nonNull).findFirst().orElse(null),
        told.stream().map(Account::followers).filter(Objects::nonNull).findFirst().orElse(null),
        traces.posts().size(),
        activity.undated(),
        times.isEmpty() ? null : times.getFirst(),
        times.isEmpty() ? null : times.getLast(),
        minScore,
        narratives(traces.posts()),
        languages(traces.posts()),
        activity.hours(),
        activity.months().stream().map(AccountJson.Month::of).toList(),
        activity.silences().stream().map(AccountJson.Gap::of).toList(),
        sharers(traces));
  }

  private static NotFound unknown(String platform, String label) {
    return new NotFound(
        "no post of an account '%s' on '%s' is held; an account goes by its handle, else its name, else its id"
            .formatted(label, platform));
  }

  /** Returns the account as its newest and its oldest post name it. */
  private List<Account> told(AccountKey key) {
    List<Account> told = new ArrayList<>();
    for (Sort sort : List.of(Sort.NEWEST, Sort.OLDEST))
      holdings.engine().search(one(key, sort)).hits().stream()
          .map(PostHit::post)
          .map(post -> post.account())
          .filter(Objects::nonNull)
          .forEach(told::add);
    return told;
  }

  private static PostQuery one(AccountKey key, Sort sort) {
    return new PostQuery(
        new Subject.Everything(), Filter.of(key), sort, 1, Optional.empty(), false, false);
  }

  private static List<String> distinct(
      List<Account> told, Function<Account, @Nullable String> part) {
    List<String> values = new ArrayList<>();
    for (Account account : told) {
      @Nullable String value = part.apply(account);
      if (value != null && !value.isBlank() && !values.contains(value)) values.add(value);
    }
    return values;
  }

  private List<AccountJson.Repeated> narratives(List<Trace> posts) {
    Map<NarrativeId, Long> counts = new HashMap<>();
    Map<NarrativeId, Double> best = new HashMap<>();
    for (Trace post : posts)
      post.scores()
          .forEach(
              (narrative, score) -> {
                counts.merge(narrative, 1L, Long::sum);
                best.merge(narrative, score, Math::max);
              });
    List<AccountJson.Repeated> repeated = new ArrayList<>();
    counts.forEach(
        (id, count) ->
            holdings
                .corpus()
                .narrative(id)
                .ifPresent(
                    n ->
                        repeated.add(
                            new AccountJson.Repeated(
                                id.value(), n.title(), count, rounded(best.get(id))))));
    repeated.sort(
        Comparator.comparingLong(AccountJson.Repeated::posts)
            .reversed()
            .thenComparing(AccountJson.Repeated::id));
    return repeated;
  }

  private static double rounded(@Nullable Double score) {
    return score == null ? 0 : Math.round(score * 1e6) / 1e6;
  }

  private static Map<String, Long> languages(List<Trace> posts) {
    Map<String, Long> languages = new TreeMap<>();
    posts.forEach(p -> p.languages().forEach(code -> languages.merge(code, 1L, Long::sum)));
    return languages;
  }

  private static List<AccountJson.Sharer> sharers(AccountTraces traces) {
    return traces.shared().stream()
        .limit(SHARERS)
        .map(
            s ->
                new AccountJson.Sharer(
                    s.account().platform(), s.account().label(), s.texts(), s.posts()))
        .toList();
  }
}
