package refrain.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Turns what was measured into a score that means a share: logistic regression (Platt 1999) with
 * one set of coefficients for pairs that have a cosine and one for pairs compared by wording alone.
 *
 * <p>The coefficients are the resource {@code calibration.properties}, written by {@code refrain
 * fit}; its comments name the data.
 */
final class Calibration {
  private final String version;
  private final Map<String, Map<String, Double>> sets = new HashMap<>();

  private Calibration(Properties properties) {
    version = properties.getProperty("version");
    for (String key : properties.stringPropertyNames()) {
      int dot = key.indexOf('.');
      if (dot > 0)
        sets.computeIfAbsent(key.substring(0, dot), set -> new HashMap<>())
            .put(key.substring(dot + 1), Double.valueOf(properties.getProperty(key)));
    }
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
    return version;
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
    Double coefficient = sets.getOrDefault(set, Map.of()).get(name);
    if (coefficient == null)
      throw new IllegalStateException("calibration.properties lacks '%s.%s'".formatted(set, name));
    return new ScorePart(name, value, coefficient * value);
  }

  /** Returns the score in (0, 1) that addends of the log-odds sum to. */
  static double score(List<ScorePart> parts) {
    double sum = 0;
    for (ScorePart part : parts) sum += part.contribution();
    return 1 / (1 + Math.exp(-sum));
  }
}
