package refrain.web.research;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.search.AccountKey;
import refrain.search.Filter;
import refrain.search.PostPage;
import refrain.search.PostQuery;
import refrain.search.Sort;
import refrain.search.Subject;
import refrain.search.activity.Shift;
import refrain.search.activity.Silence;
import refrain.web.pages.Bars;
import refrain.web.pages.Cards;
import refrain.web.pages.Heat;
import refrain.web.pages.Texts;
import refrain.web.pages.Visible;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Lays an account out. */
final class AccountPage {
  private static final int HITS = 10;
  private static final List<String> LANGUAGES = List.of("en", "zh", "other");

  private final Texts t;
  private final Holdings holdings;
  private final AccountJson account;
  private final Params own;

  AccountPage(Texts t, Holdings holdings, AccountJson account) {
    this.t = t;
    this.holdings = holdings;
    this.account = account;
    this.own =
        PostQueries.params((String) null)
            .with("platform", account.platform())
            .with("account", account.account());
  }

  AccountView view() {
    PostPage page =
        holdings
            .engine()
            .search(
                new PostQuery(
                    new Subject.Everything(),
                    Filter.of(new AccountKey(account.platform(), account.account())),
                    Sort.SCORE,
                    HITS,
                    Optional.empty(),
                    false,
                    true,
                    true));
    Cards cards = new Cards(t, holdings.corpus());
    return new AccountView(
        Visible.of(account.account()),
        t.platform(account.platform()),
        facts(),
        account.posts(),
        t.number(account.posts()),
        between(),
        account.undated() == 0 ? "" : t.of("account.undated", account.undated()),
        own.on("/posts"),
        t.score(account.minScore()),
        narratives(),
        months(),
        legend(),
        account.posts() == account.undated() ? null : rhythm(),
        account.silences().stream().map(this::gap).toList(),
        account.sharedWith().stream().map(this::sharer).toList(),
        page.hits().stream().map(cards::hit).toList(),
        page.next().isPresent());
  }

  private List<Map.Entry<String, String>> facts() {
    List<Map.Entry<String, String>> facts = new ArrayList<>();
    add(facts, "fact.account-name", String.join(" · ", account.names()));
    add(facts, "fact.account-id", String.join(" · ", account.ids()));
    add(facts, "fact.account-created", t.date(account.createdAt()));
    if (account.followers() != null) add(facts, "fact.followers", t.number(account.followers()));
    return facts;
  }

  private void add(List<Map.Entry<String, String>> facts, String key, String value) {
    if (!value.isBlank()) facts.add(Map.entry(t.of(key), Visible.of(value)));
  }

  private String between() {
    @Nullable Instant first = account.first();
    @Nullable Instant last = account.last();
    if (first == null || last == null) return "";
    return day(first).equals(day(last))
        ? t.date(first)
        : t.of("account.between", t.date(first), t.date(last));
  }

  private List<AccountView.Repeated> narratives() {
    return account.narratives().stream()
        .map(
            n ->
                new AccountView.Repeated(
                    t.in(n.title()),
                    Cards.href(new NarrativeId(n.id())),
                    t.number(n.posts()),
                    own.with("narrative", n.id())
                        .with("min_score", Double.toString(account.minScore()))
                        .on("/posts"),
                    t.score(n.best()),
                    (long) Math.floor(n.best() * 100)))
        .toList();
  }

  private List<AccountView.Month> months() {
    List<AccountJson.Month> all = account.months();
    double step = 1000.0 / Math.max(1, all.size());
    long most =
        all.stream()
            .mapToLong(m -> m.languages().values().stream().mapToLong(Long::longValue).sum())
            .max()
            .orElse(1);
    List<AccountView.Month> months = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) months.add(month(all.get(i), i * step, step, most));
    return months;
  }

  private AccountView.Month month(AccountJson.Month month, double x, double step, long most) {
    List<AccountView.Bar> bars = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    double top = 100;
    for (String code : LANGUAGES) {
      long count = month.languages().getOrDefault(code, 0L);
      counts.add(t.number(count));
      if (count == 0) continue;
      double height = 100.0 * count / Math.max(1, most);
      top -= height;
      bars.add(
          new AccountView.Bar(
              code,
              Bars.round(x),
              Bars.round(top),
              Bars.round(Math.min(Bars.WIDEST, step * 0.82)),
              Bars.round(height)));
    }
    LocalDate first = month.month().atDay(1);
    return new AccountView.Month(
        t.month(first), days(first, first.plusMonths(1)), t.number(month.posts()), counts, bars);
  }

  private String days(LocalDate from, LocalDate to) {
    return own.with("from", from.toString()).with("to", to.toString()).on("/posts");
  }

  private List<AccountView.Legend> legend() {
    return LANGUAGES.stream()
        .filter(account.languages()::containsKey)
        .map(
            code ->
                new AccountView.Legend(
                    code, t.language(code), t.number(account.languages().getOrDefault(code, 0L))))
        .toList();
  }

  private Heat rhythm() {
    long most =
        account.hours().stream().flatMap(List::stream).mapToLong(Long::longValue).max().orElse(1);
    List<Heat.Head> hours = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++)
      hours.add(new Heat.Head("%02d".formatted(hour), "", false));
    List<Heat.Row> rows = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      String name = t.of("day." + (day + 1));
      List<Heat.Cell> cells = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        long count = account.hours().get(day).get(hour);
        String label = t.of("account.hour", name, "%02d".formatted(hour), count);
        cells.add(
            new Heat.Cell(count == 0 ? "" : t.number(count), Heat.level(count, most), "", label));
      }
      rows.add(new Heat.Row(new Heat.Head(name, "", false), "", cells));
    }
    return new Heat(t.of("account.day"), hours, rows);
  }

  private AccountView.Gap gap(AccountJson.Gap gap) {
    List<String> shifts = new ArrayList<>();
    if (gap.language() != null) shifts.add(shift("account.shift.language", gap.language()));
    if (gap.narrative() != null) shifts.add(shift("account.shift.narrative", gap.narrative()));
    return new AccountView.Gap(
        t.of("account.gap", gap.days()),
        t.of("account.gap.between", t.date(gap.last()), t.date(gap.next())),
        around(day(gap.last()).minusDays(30), day(gap.last()).plusDays(1)),
        around(day(gap.next()), day(gap.next()).plusDays(31)),
        shifts,
        gap.days() >= Silence.COMPARED_DAYS);
  }

  private String around(LocalDate from, LocalDate to) {
    return own.with("sort", "oldest")
        .with("from", from.toString())
        .with("to", to.toString())
        .on("/posts");
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private String shift(String key, Shift s) {
    return t.of(
        key,
        named(key, s.before()),
        s.beforePosts(),
        s.beforeOf(),
        named(key, s.after()),
        s.afterPosts(),
        s.afterOf());
  }

  private String named(String key, String value) {
    if (key.endsWith("language")) return t.language(value);
    return holdings
        .corpus()
        .narrative(new NarrativeId(value))
        .map(n -> t.in(n.title()))
        .orElse(value);
  }

  private AccountView.Sharer sharer(AccountJson.Sharer s) {
    return new AccountView.Sharer(
        t.platform(s.platform()),
        Visible.of(s.account()),
        Cards.accountHref(s.platform(), s.account()),
        t.of("account.shared.words", s.texts(), s.posts()));
  }
}
