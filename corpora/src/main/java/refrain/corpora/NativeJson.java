package refrain.corpora;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refrain's own JSON, one object on one line, which holds a record without loss.
 *
 * <p>Reading what {@code write} returned gives an equal record. Names are in snake case; what is
 * absent is left out; times are ISO 8601 in UTC; {@code id} of a post is the platform's own id and
 * {@code platform} stands beside it. Fields without a place of their own are kept as text in {@code
 * extra}, numbers with all their digits. Half a surrogate pair, which exports cut in the middle of
 * an emoji hold, is written as an escape. Safe for use by several threads.
 */
public final class NativeJson {
  /** Deepest nesting that is read. */
  public static final int MAX_DEPTH = 200;

  /** Longest single string that is read, in UTF-16 units. */
  public static final int MAX_STRING = 16 << 20;

  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)' for ");
  private static final Pattern SWITCH =
      Pattern.compile(
          ", from `[^`]*`|: enable `[^`]*` to allow| \\(or 'NaN'/'\\+INF'/'-INF'\\)|, problem: .*");

  private static final JsonMapper MAPPER = strictMapper();
  private static final ObjectReader TREES = MAPPER.readerFor(JsonNode.class);

  private NativeJson() {}

  /** Returns the shared mapper: bounded depth and lengths, no duplicate fields, exact numbers. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Parses one JSON value; a {@link BadInput} tells what is wrong with it and where. */
  public static JsonNode parse(String json) {
    try {
      JsonNode node = TREES.readTree(json);
      if (node.isMissingNode()) throw new BadInput("could not read JSON: there is nothing to read");
      return node;
    } catch (JsonProcessingException e) {
      throw new BadInput("could not read JSON: " + reason(e), e);
    }
  }

  public static String write(Post post) {
    return write(g -> PostJson.write(g, post));
  }

  public static String write(Statement statement) {
    return write(g -> StatementJson.write(g, statement));
  }

  public static String write(Narrative narrative) {
    return write(g -> CurationJson.write(g, narrative));
  }

  public static String write(Judgement judgement) {
    return write(g -> CurationJson.write(g, judgement));
  }

  public static String write(Import report) {
    return write(g -> ImportJson.write(g, report));
  }

  /**
   * Returns a value as text: numbers with all their digits, objects and arrays as JSON; null where
   * there is none, as for the {@code NaN} that Python writes into gaps.
   */
  public static @Nullable String text(@Nullable JsonNode value) {
    if (value == null || isNothing(value)) return null;
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** Tells whether a value is none: absent, null or {@code NaN}. */
  static boolean isNothing(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isDouble() && Double.isNaN(value.doubleValue()));
  }

  /** Writes any JSON on one line, as records are written. */
  public static String write(JsonNode json) {
    return write(g -> MAPPER.writeTree(g, json));
  }

  /**
   * Reads a post; one without an id gets {@link PostId#ofContent}, one without platform "unknown".
   */
  public static Post readPost(String json) {
    return readPost(parse(json));
  }

  /** As {@link #readPost(String)}. */
  public static Post readPost(JsonNode json) {
    return readPost(json, Source.NONE);
  }

  /**
   * As {@link #readPost(String)}; one that tells no file of its own comes from the source given.
   */
  public static Post readPost(JsonNode json, Source otherwise) {
    return PostJson.read(new JsonFields("post", json), otherwise);
  }

  /** Reads a statement; one without an id gets {@link StatementId#ofContent}. */
  public static Statement readStatement(String json) {
    return readStatement(parse(json));
  }

  /** As {@link #readStatement(String)}. */
  public static Statement readStatement(JsonNode json) {
    return readStatement(json, Source.NONE);
  }

  /**
   * As {@link #readStatement(String)}; one that tells no file of its own comes from the source
   * given.
   */
  public static Statement readStatement(JsonNode json, Source otherwise) {
    return StatementJson.read(new JsonFields("statement", json), otherwise);
  }

  public static Narrative readNarrative(String json) {
    return readNarrative(parse(json));
  }

  /** As {@link #readNarrative(String)}. */
  public static Narrative readNarrative(JsonNode json) {
    return CurationJson.readNarrative(new JsonFields("narrative", json));
  }

  public static Judgement readJudgement(String json) {
    return readJudgement(parse(json));
  }

  /** As {@link #readJudgement(String)}. */
  public static Judgement readJudgement(JsonNode json) {
    return CurationJson.readJudgement(new JsonFields("judgement", json));
  }

  public static Import readImport(String json) {
    return readImport(parse(json));
  }

  /** As {@link #readImport(String)}. */
  public static Import readImport(JsonNode json) {
    return ImportJson.read(new JsonFields("import", json));
  }

  /** Writes one object. */
  interface Writing {
    void to(JsonGenerator generator) throws IOException;
  }

  private static String write(Writing writing) {
    StringWriter line = new StringWriter(512);
    try (JsonGenerator g = MAPPER.getFactory().createGenerator(line)) {
      writing.to(g);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write JSON", e);
    }
    return Surrogates.escapeHalves(line.toString());
  }

  private static String reason(JsonProcessingException e) {
    var place = e.getLocation();
    String where = place == null ? "" : " at column " + place.getColumnNr();
    return said(e.getOriginalMessage()) + where;
  }

  /** Returns what the parser found wrong, without the names of its switches. */
  private static String said(String message) {
    Matcher twice = TWICE.matcher(message);
    if (twice.lookingAt())
      return "field '" + twice.group(1) + "' stands twice in one object; keep one of them";
    return SWITCH.matcher(message).replaceAll("");
  }

  private static JsonMapper strictMapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_STRING)
            .maxNameLength(10_000)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }
}
