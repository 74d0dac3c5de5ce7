package refrain.indexer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Decides the language of a passage: by script first, then OpenNLP for Latin; thread-safe. */
final class LanguageDetector {
  /** Latin letters from which OpenNLP is asked; below, a text counts as English. */
  static final int ENOUGH_LETTERS = 40;

  private static final String MODEL = "/langdetect-183.bin";
  private final opennlp.tools.langdetect.LanguageDetector detector;

  LanguageDetector() {
    try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
      if (in == null) throw new IOException("no resource '" + MODEL + "' on the class path");
      detector = new LanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read OpenNLP's language model", e);
    }
  }

  /** Returns the language of {@code text}, a normal form of any length. */
  Language detect(String text) {
    ScriptCount count = ScriptCount.of(text, 0, text.length());
    return switch (count.main()) {
      case HAN -> Language.CHINESE;
      case LATIN -> latin(text, count.latinLetters());
      case NONE, OTHER, KANA_OR_HANGUL -> Language.OTHER;
    };
  }

  private Language latin(String text, int letters) {
    if (letters < ENOUGH_LETTERS || EnglishTerms.looksEnglish(text)) return Language.ENGLISH;
    String guess = detector.predictLanguage(text).getLang();
    return guess.equals("eng") ? Language.ENGLISH : Language.OTHER;
  }
}
