package refrain.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes the shapes of this package, and reads JSON strictly. */
public final class Json {
  /**
   * What every answer with matches says; the report of 2021 that Refrain grew from says the same.
   */
  public static final String NOTE =
      "Similarity is not attribution: a score says how close two texts are, not who wrote or ordered them.";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /** Returns a shape as UTF-8 JSON without a line break. */
  public static byte[] bytes(Object shape) {
    try {
      return MAPPER.writeValueAsBytes(shape);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("could not write " + shape.getClass().getSimpleName(), e);
    }
  }

  /**
   * Reads one JSON value; a key that stands twice, or anything after the value, is an error.
   *
   * @throws JsonProcessingException if the text is not such a value
   */
  public static JsonNode read(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** Rounds a figure to six decimals, more than any of them means. */
  public static double round(double figure) {
    return Math.round(figure * 1e6) / 1e6;
  }
}
