package refrain.web.query;

import java.util.Set;
import java.util.TreeSet;
import refrain.corpora.BadInput;

/** A parameter that cannot be used; the message says what is wanted. */
public final class BadParameter extends BadInput {
  private static final long serialVersionUID = 1;

  private final String parameter;

  /**
   * Names the parameter, the value given and what was wanted.
   *
   * @param wanted a phrase that completes "wanted …"
   */
  public BadParameter(String parameter, String value, String wanted) {
    this(
        parameter,
        "could not read parameter '%s': got '%s', wanted %s"
            .formatted(parameter, shown(value), wanted));
  }

  private BadParameter(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** Names a parameter that is not understood, and those that are. */
  static BadParameter unknown(String parameter, Set<String> known) {
    return new BadParameter(
        parameter,
        "there is no parameter '%s' here; use %s"
            .formatted(shown(parameter), String.join(", ", new TreeSet<>(known))));
  }

  /** Returns the parameter's name. */
  public String parameter() {
    return parameter;
  }

  private static String shown(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
