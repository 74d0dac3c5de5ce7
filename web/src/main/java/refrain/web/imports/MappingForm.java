package refrain.web.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.readers.Layout;
import refrain.web.query.BadParameter;
import refrain.web.query.Params;

/** Reads a mapping from what a person chose on the page. */
final class MappingForm {
  private MappingForm() {}

  /**
   * Returns field to column or constant; empty when everything is as it is without a mapping. A
   * field that a column would be taken for, and that the person took from nowhere, becomes the
   * empty constant.
   */
  static Map<String, String> mapping(Params form, Layout layout) {
    Map<String, String> mapping = new LinkedHashMap<>();
    boolean usual = true;
    for (String target : layout.targets()) {
      String before = layout.usual().getOrDefault(target, "");
      String chosen = chosen(form, target, before.isEmpty());
      if (!chosen.isEmpty()) mapping.put(target, chosen);
      usual &= chosen.equals(before);
    }
    return usual ? Map.of() : mapping;
  }

  private static String chosen(Params form, String target, boolean unknown) {
    Optional<String> fixed = form.one("fix." + target).map(String::strip);
    if (fixed.isPresent()) return "'" + fixedValue(target, fixed.get()) + "'";
    return form.one("col." + target).orElse(unknown ? "" : "''");
  }

  private static String fixedValue(String target, String value) {
    if (value.contains("'") || value.chars().anyMatch(c -> c < ' '))
      throw new BadParameter("fix." + target, value, "a value without quotes or line breaks");
    return value;
  }
}
