package refrain.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Turns what was measured into a score that means a share: logistic regression (Platt 1999) with a
 * set of coefficients for each pair of languages, and for pairs compared by wording alone.
 *
 * <p>The coefficients are the resource {@code calibration.properties}; its comments name the data
 * and how they follow from {@code refrain fit}.
 */
final class Calibration {
  private final String version;
  private final Map<String, List<Addend>> sets = new HashMap<>();

  /** A part and its log-odds per unit. */
  private record Addend(String name, double coefficient) {}

  private Calibration(Properties properties) {
    version = properties.getProperty("version");
    for (String key : properties.stringPropertyNames()) {
      String set = key.substring(0, Math.max(0, key.indexOf('.')));
      if (!set.isEmpty()) sets.computeIfAbsent(set, name -> addends(name, properties));
    }
  }

  private static List<Addend> addends(String set, Properties properties) {
    return ScorePart.NAMES.stream()
        .filter(name -> properties.containsKey(set + "." + name))
        .map(name -> new Addend(name, Double.parseDouble(properties.getProperty(set + "." + name))))
        .toList();
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

  /** Returns the coefficients of a set by the names of its parts, the base among them. */
  Map<String, Double> coefficients(String set) {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (Addend addend : sets.getOrDefault(set, List.of()))
      byName.put(addend.name(), addend.coefficient());
    return byName;
  }

  /** Returns the addends of the log-odds of a pair, one for each measurement that was made. */
  List<ScorePart> parts(Features features) {
    List<Addend> addends = sets.get(features.set());
    if (addends == null)
      throw new IllegalStateException("calibration.properties lacks '" + features.set() + "'");
    List<ScorePart> parts = new ArrayList<>(addends.size());
    for (Addend addend : addends)
      features
          .value(addend.name())
          .ifPresent(v -> parts.add(new ScorePart(addend.name(), v, addend.coefficient() * v)));
    return parts;
  }

  /** Returns the score in (0, 1) that addends of the log-odds sum to. */
  static double score(List<ScorePart> parts) {
    double sum = 0;
    for (ScorePart part : parts) sum += part.contribution();
    return 1 / (1 + Math.exp(-sum));
  }
}
