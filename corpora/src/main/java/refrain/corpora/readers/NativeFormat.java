package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import refrain.corpora.BadInput;
import refrain.corpora.Narrative;
import refrain.corpora.NativeJson;
import refrain.corpora.PlainTime;
import refrain.corpora.Post;
import refrain.corpora.Source;
import refrain.corpora.Statement;

/**
 * Refrain's own JSON lines, as {@link NativeJson} writes them, with some patience for lines written
 * by hand: a time may have any shape of {@link Dates}, an id may be missing.
 *
 * <p>A record that already tells its source keeps it, since that is where it really came from; its
 * collection is the one given, if one is.
 *
 * @param <T> post, statement or narrative
 */
final class NativeFormat<T> implements Format<T> {
  /** Makes a value of an object that has been put in order. */
  private interface Reading<T> {
    T read(JsonNode object, Source otherwise);
  }

  private static final String NAME = "native/1";
  private static final List<String> TIMES = List.of("created_at", "published_at");

  private final Targets targets;
  private final Reading<T> reading;
  private final String[] needed;

  private NativeFormat(Targets targets, Reading<T> reading, String... needed) {
    this.targets = targets;
    this.reading = reading;
    this.needed = needed;
  }

  static NativeFormat<Post> posts() {
    return new NativeFormat<>(Targets.POSTS, NativeJson::readPost, "text");
  }

  static NativeFormat<Statement> statements() {
    return new NativeFormat<>(Targets.STATEMENTS, NativeJson::readStatement, "text", "outlet");
  }

  static NativeFormat<Narrative> narratives() {
    return new NativeFormat<>(
        Targets.STATEMENTS, (object, source) -> NativeJson.readNarrative(object), "id", "title");
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Fields under names that other programs use would be missed, so they speak for another format.
   */
  @Override
  public boolean recognises(Sample sample) {
    if (!sample.json() || !sample.hasFields(needed)) return false;
    if (sample.hasFields("source.importer")) return true;
    return sample.fields().stream().noneMatch(this::foreign);
  }

  private boolean foreign(String field) {
    return !field.equals("account") && targets.isAlias(field);
  }

  @Override
  public Rows<T> open(Text text) {
    if (text.options().mapsColumns())
      throw new BadInput(
          "could not use --map with format native, whose fields have fixed names; add --format json");
    return Rows.ofJson(text, NAME, (object, source) -> read((ObjectNode) object, source, text));
  }

  private T read(ObjectNode object, Source source, Text text) {
    text.options().mapping().forEach((field, value) -> setConstant(object, field, value));
    checkIds(object);
    inOrder(object, text.options().zone());
    keepSource(object);
    if (!text.collection().isBlank()) object.put("collection", text.collection());
    if (object.has("text")) Values.text(NativeJson.text(object.get("text")));
    return reading.read(object, source);
  }

  private void setConstant(ObjectNode object, String field, String quoted) {
    object.put(targets.named(field), quoted.substring(1, quoted.length() - 1));
  }

  private static void checkIds(ObjectNode object) {
    String id = Values.id(NativeJson.text(object.get("id")));
    if (id != null) object.put("id", id);
    if (object.has("platform"))
      object.put("platform", Values.platform(NativeJson.text(object.get("platform"))));
  }

  private static void inOrder(ObjectNode object, ZoneId zone) {
    for (String field : TIMES) time(object, field, zone);
    if (object.get("account") instanceof ObjectNode account) time(account, "created_at", zone);
  }

  /** Other programs put the name of an app where ours puts the place in a file. */
  private static void keepSource(ObjectNode object) {
    JsonNode source = object.get("source");
    if (source == null || source.isObject()) return;
    object.remove("source");
    String other = NativeJson.text(source);
    if (other == null || other.isBlank()) return;
    if (!object.has("extra")) object.putObject("extra").put("source", other);
    else if (object.get("extra") instanceof ObjectNode extra) extra.put("source", other);
  }

  private static void time(ObjectNode object, String field, ZoneId zone) {
    String time = NativeJson.text(object.get(field));
    if (time == null) return;
    Dates.parseIfPresent(time, zone)
        .ifPresentOrElse(at -> put(object, field, time, at), () -> object.remove(field));
  }

  /** Writes a time as it is wanted, which most are already. */
  private static void put(ObjectNode object, String field, String written, Instant at) {
    boolean plain = written.endsWith("Z") && PlainTime.read(written, ZoneOffset.UTC) != null;
    if (!plain) object.put(field, at.toString());
  }
}
