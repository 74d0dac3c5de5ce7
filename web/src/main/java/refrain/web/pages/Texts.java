package refrain.web.pages;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Bilingual;
import refrain.corpora.PostId;
import refrain.search.Tier;

/** The interface's words, numbers and dates in one language; immutable. */
public final class Texts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The interface in English. */
  public static final Texts ENGLISH = new Texts(Locale.ENGLISH);

  /** The interface in Simplified Chinese. */
  public static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;

  private Texts(Locale locale) {
    this.locale = locale;
    this.words = ResourceBundle.getBundle("refrain/web/messages", locale, NO_FALLBACK);
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    this.month = DateTimeFormatter.ofPattern(chinese() ? "y年M月" : "MMM y", locale);
  }

  /** Returns the message of a key with its arguments filled in. */
  public String of(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  /** Returns the message of a key, or the other text when there is no such key. */
  public String or(String key, String otherwise) {
    return words.containsKey(key) ? of(key) : otherwise;
  }

  /** Returns what went wrong in the words of the pages. */
  public Said said(String thrown) {
    return Said.of(this, thrown);
  }

  /** Returns the language tag of the interface. */
  public String lang() {
    return chinese() ? "zh-Hans" : "en";
  }

  /** Returns whether the interface is in Chinese. */
  public boolean chinese() {
    return locale.getLanguage().equals("zh");
  }

  /** Returns what stands between two sentences: nothing in Chinese. */
  public String gap() {
    return chinese() ? "" : " ";
  }

  /** Returns the form in the interface's language, with hidden characters made visible. */
  public String in(Bilingual text) {
    return Visible.of(text.in(locale));
  }

  /** Returns a platform's name, with hidden characters made visible. */
  public String platform(String name) {
    return name.equals(PostId.UNKNOWN_PLATFORM) ? of("platform.unknown") : Visible.of(name);
  }

  /** Returns a day in the reader's way of writing; empty for an unknown one. */
  public String date(@Nullable Instant time) {
    return time == null ? "" : date(LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  /** Returns a day in the reader's way of writing. */
  public String date(LocalDate date) {
    return day.format(date);
  }

  /** Returns a day as programs write it. */
  public String isoDate(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }

  /** Returns a month in the reader's way of writing. */
  public String month(LocalDate date) {
    return month.format(date);
  }

  /** Returns the hour and minute in UTC. */
  public String time(Instant time) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(ZoneOffset.UTC).format(time)
        + " UTC";
  }

  /** Returns a whole number with its groups. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** Returns a score with two decimals; one that would round up to 1.00 stays 0.99. */
  public String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score < 1 ? Math.min(score, 0.99) : score);
  }

  /** Returns a share as a percentage without decimals. */
  public String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  /** Returns the name of a tier. */
  public String tier(Tier tier) {
    return of("tier." + tier.label());
  }

  /** Returns what a tier means. */
  public String tierMeaning(Tier tier) {
    return of("tier." + tier.label() + ".means");
  }

  /** Returns the name of a language of posts. */
  public String language(String code) {
    return or("lang." + code, code);
  }

  /** Returns how long before or after the statement a post came. */
  public String days(OptionalLong after) {
    if (after.isEmpty()) return of("days.unknown");
    long days = after.getAsLong();
    if (days == 0) return of("days.same");
    return of(days > 0 ? "days.after" : "days.before", Math.abs(days));
  }

  /** Returns how rare a score is, as a share of posts that reach it. */
  public String rarity(OptionalDouble share) {
    if (share.isEmpty()) return "";
    double part = share.getAsDouble();
    if (part <= 0) return of("rarity.none");
    return part >= 0.1
        ? of("rarity.percent", Math.round(part * 100))
        : of("rarity.one-in", Math.round(1 / part));
  }
}
