package refrain.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Turns what was measured into a score that means a share: logistic regression (Platt 1999) with
 * one set of coefficients for pairs that have a cosine and one for pairs compared by wording alone.
 *
 * <p>The coefficients are the resource {@code calibration.properties}, written by {@code refrain
 * fit}; its comments name the data.
 */
final class Calibration {
  private final Properties coefficients;

  private Calibration(Properties coefficients) {
    this.coefficients = coefficients;
  }

  /** Loads the coefficients that ship with Refrain. */
  static Calibration shipped() {
    Properties properties = new Properties();
    try (InputStream in = Calibration.class.getResourceAsStream("calibration.properties")) {
      if (in == null) throw new IllegalStateException("calibration.properties is missing");
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read calibration.properties", e);
    }
    return new Calibration(properties);
  }

  /** Returns the version of the coefficients, which changes whenever they do. */
  String version() {
    return coefficients.getProperty("version");
  }

  /** Returns the addends of the log-odds of a pair. */
  List<ScorePart> parts(Features features) {
    if (features.translation().isPresent()) return across(features);
    String set = features.meaning().isPresent() ? "embedded" : "wording";
    List<ScorePart> parts = new ArrayList<>();
    parts.add(part(set, "base", 1));
    parts.add(part(set, "lexical", features.lexical()));
    parts.add(part(set, "coverage", features.coverage()));
    parts.add(part(set, "characters", features.characters()));
    parts.add(part(set, "rare", features.rare()));
    features.meaning().ifPresent(v -> parts.add(part(set, "meaning", v)));
    return parts;
  }

  private List<ScorePart> across(Features features) {
    String set = features.meaning().isPresent() ? "across" : "glossed";
    List<ScorePart> parts = new ArrayList<>();
    parts.add(part(set, "base", 1));
    parts.add(part(set, "translation", features.translation().orElseThrow()));
    features.meaning().ifPresent(v -> parts.add(part(set, "meaning", v)));
    return parts;
  }

  private ScorePart part(String set, String name, double value) {
    String key = set + "." + name;
    String coefficient = coefficients.getProperty(key);
    if (coefficient == null)
      throw new IllegalStateException("calibration.properties lacks '" + key + "'");
    return new ScorePart(name, value, Double.parseDouble(coefficient) * value);
  }

  /** Returns the score in (0, 1) that addends of the log-odds sum to. */
  static double score(List<ScorePart> parts) {
    return 1 / (1 + Math.exp(-parts.stream().mapToDouble(ScorePart::contribution).sum()));
  }
}
