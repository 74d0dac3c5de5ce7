package refrain.web.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.corpora.curation.Act;
import refrain.web.cite.Citation;
import refrain.web.guard.Person;
import refrain.web.query.Freshness;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/**
 * Knows what each reader wants: the language and the theme, by the address, else by a cookie, else
 * by what the browser asks for.
 */
record Readers(Assets assets, Holdings holdings) {
  private static final String LANGUAGE = "ui";
  private static final Pattern ASKED = Pattern.compile("(?:^|&)" + LANGUAGE + "=(en|zh)(?:&|$)");
  private static final String THEME = "theme";
  private static final String DONE = "done";

  /** Returns the address's parameters without those that only set the look. */
  static Params params(Context ctx) {
    return PostQueries.params(ctx.queryString()).without(LANGUAGE, THEME, DONE, Citation.PARAMETER);
  }

  /** Describes the page that is asked for, and remembers a language or theme that it sets. */
  Page page(Context ctx, String section, @Nullable String title, @Nullable String json) {
    Params all = PostQueries.params(ctx.queryString());
    Texts t = texts(ctx, kept(ctx, all, LANGUAGE));
    Theme theme = Theme.of(kept(ctx, all, THEME));
    Params own = all.without(LANGUAGE, THEME, DONE, Citation.PARAMETER);
    Person who = Person.of(ctx);
    return new Page(
        t,
        theme,
        assets,
        section,
        title == null ? "" : t.of(title),
        ctx.path(),
        own,
        json,
        who,
        flash(t, who, all, own.on(ctx.path())),
        holdings.curation().freshness());
  }

  /** Describes the page that tells of a problem, which the address itself may be the cause of. */
  Page problem(Context ctx) {
    Texts t = asked(ctx).orElseGet(() -> texts(ctx, ctx.cookie(LANGUAGE)));
    return new Page(
        t,
        Theme.of(ctx.cookie(THEME)),
        assets,
        "",
        "",
        "/",
        PostQueries.params((String) null),
        null,
        Person.of(ctx),
        Optional.empty(),
        Freshness.CURRENT);
  }

  /** Returns the language that the address asks for, though the rest of it may be wrong. */
  static Optional<Texts> asked(Context ctx) {
    @Nullable String query = ctx.queryString();
    if (query == null) return Optional.empty();
    Matcher asked = ASKED.matcher(query);
    return asked.find() ? Optional.of(texts(ctx, asked.group(1))) : Optional.empty();
  }

  /** Tells of the act that the address says was just done, if there is such an act. */
  private Optional<Flash> flash(Texts t, Person who, Params all, String here) {
    Optional<Act> act =
        all.all(DONE).stream().findFirst().flatMap(holdings.curation().history()::act);
    ActWords words = new ActWords(t, holdings.curation());
    return act.map(a -> new Flash(words.summary(a), words.undo(a, who).orElse(null), here));
  }

  private static Texts texts(Context ctx, @Nullable String chosen) {
    if (chosen != null) return chosen.startsWith("zh") ? Texts.CHINESE : Texts.ENGLISH;
    @Nullable String accepted = ctx.header("Accept-Language");
    return accepted != null && wantsChinese(accepted) ? Texts.CHINESE : Texts.ENGLISH;
  }

  private static boolean wantsChinese(String accepted) {
    try {
      List<Locale> offered = List.of(Locale.ENGLISH, Locale.CHINESE);
      @Nullable Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), offered);
      return Locale.CHINESE.equals(best);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable String kept(Context ctx, Params all, String name) {
    java.util.Set<String> given = all.all(name);
    if (given.isEmpty()) return ctx.cookie(name);
    String value = given.iterator().next();
    if (value.matches("[a-z]{2,5}")) {
      Cookie cookie = new Cookie(name, value);
      cookie.setPath("/");
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      cookie.setSameSite(SameSite.LAX);
      ctx.cookie(cookie);
    }
    return value;
  }
}
