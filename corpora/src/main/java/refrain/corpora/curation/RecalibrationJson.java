package refrain.corpora.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.corpora.Recalibration;

/**
 * A recalibration as JSON: {@code judgements}, {@code error_before}, {@code error_after}, and
 * {@code points} as pairs of a score and a chance.
 */
final class RecalibrationJson {
  private RecalibrationJson() {}

  static String write(Recalibration fitted) {
    ObjectNode json = NativeJson.mapper().createObjectNode();
    json.put("judgements", fitted.judgements());
    json.put("error_before", fitted.errorBefore()).put("error_after", fitted.errorAfter());
    ArrayNode points = json.putArray("points");
    for (Recalibration.Point point : fitted.points())
      points.addArray().add(point.score()).add(point.chance());
    return NativeJson.write(json);
  }

  static Recalibration read(JsonNode json) {
    List<Recalibration.Point> points = new ArrayList<>();
    for (JsonNode pair : json.path("points"))
      points.add(new Recalibration.Point(number(pair.path(0)), number(pair.path(1))));
    return new Recalibration(
        points,
        json.path("judgements").asInt(),
        json.path("error_before").asDouble(),
        json.path("error_after").asDouble());
  }

  private static double number(JsonNode node) {
    if (!node.isNumber())
      throw new BadInput("a point of a recalibration is " + node + ", wanted a number");
    return node.doubleValue();
  }
}
