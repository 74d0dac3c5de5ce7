package refrain.corpora;

import java.util.Locale;

/** The same words in English and in Chinese. */
public record Bilingual(String en, String zh) {
  public Bilingual {
    if (en.isBlank() && zh.isBlank())
      throw new IllegalArgumentException("a text is needed in English or in Chinese");
  }

  /** Returns the Chinese form for a Chinese locale, else the English one; never an empty one. */
  public String in(Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    String wanted = chinese ? zh : en;
    return wanted.isBlank() ? (chinese ? en : zh) : wanted;
  }
}
