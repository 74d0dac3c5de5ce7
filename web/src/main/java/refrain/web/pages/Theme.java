package refrain.web.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light or dark, or as the reader's system says. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /** Returns the value of the page's {@code data-theme}, absent for {@link #AUTO}. */
  public @Nullable String attribute() {
    return this == AUTO ? null : label();
  }

  /** Returns the written form. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the theme that a press of the toggle leads to. */
  public Theme next() {
    return this == DARK ? LIGHT : this == LIGHT ? AUTO : DARK;
  }

  /** Reads the written form; anything else is {@link #AUTO}. */
  static Theme of(@Nullable String label) {
    for (Theme theme : values()) if (theme.label().equals(label)) return theme;
    return AUTO;
  }
}
