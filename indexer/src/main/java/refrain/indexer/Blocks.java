package refrain.indexer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Sha256;
import refrain.corpora.Statement;
import refrain.corpora.readers.RawRecord;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.bridge.Gloss;
import refrain.indexer.bridge.Gloss.Rendering;
import refrain.indexer.bridge.Lexicon;
import refrain.indexer.duplicates.Membership;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

/** Writes posts and statements as blocks of Lucene documents; see {@link Fields}. */
final class Blocks {
  private static final FieldType TERMS = terms();
  private static final int LONGEST_VALUE = 8_000;
  private static final int LONGEST_ID = 1_000;

  private Blocks() {}

  /**
   * Returns the block of a post.
   *
   * @param raw its record as it stood, kept beside it: what deletes the post deletes both
   * @param group its duplicates
   * @param scores its score for each narrative it was found near
   * @param shown the score from which a narrative counts as matched
   */
  static List<Document> post(
      Post post,
      RawRecord raw,
      EmbeddedText text,
      Membership group,
      Map<NarrativeId, Double> scores,
      double shown) {
    String id = post.id().toString();
    Document whole = whole(id, post.text(), NativeJson.write(post), text);
    raw(whole, raw);
    value(whole, Fields.PLATFORM, post.id().platform());
    value(whole, Fields.COLLECTION, post.collection());
    if (post.account() != null) value(whole, Fields.ACCOUNT, post.account().label());
    time(whole, post.createdAt());
    group(whole, group);
    scores(whole, scores, shown);
    return block(id, text, whole);
  }

  /** Returns the block of a statement. */
  static List<Document> statement(Statement statement, EmbeddedText text) {
    String id = statement.id().value();
    Document whole = whole(id, key(statement), NativeJson.write(statement), text);
    statement.narratives().forEach(n -> value(whole, Fields.NARRATIVE, n.value()));
    time(whole, statement.publishedAt());
    return block(id, text, whole);
  }

  /** Returns what a change of must lead to a statement being indexed anew. */
  static String key(Statement statement) {
    return String.join(
        "\0",
        String.valueOf(statement.title()),
        statement.text(),
        statement.narratives().toString(),
        String.valueOf(statement.publishedAt()));
  }

  /** Returns why an id cannot stand in an index, where different ids must stay different. */
  static Optional<String> flaw(String id) {
    if (id.length() > LONGEST_ID)
      return Optional.of(
          "the id has %d characters, wanted at most %d; give it a short one"
              .formatted(id.length(), LONGEST_ID));
    return id.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)
        ? Optional.of("the id holds half a surrogate pair, which no encoding can write")
        : Optional.empty();
  }

  /** Returns the hash kept beside a text. */
  static String hash(String text) {
    return HexFormat.of()
        .formatHex(Sha256.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 16);
  }

  private static List<Document> block(String id, EmbeddedText text, Document whole) {
    List<Document> block = new ArrayList<>();
    for (Passage passage : text.passages()) block.add(passage(id, text, passage));
    block.add(whole);
    return block;
  }

  /** A passage is indexed with the terms of the title it stands under. */
  private static Document passage(String id, EmbeddedText embedded, Passage passage) {
    AnalysedText text = embedded.text();
    List<Passage> read = new ArrayList<>();
    if (passage.ordinal() >= text.headings()) read.addAll(text.title());
    read.add(passage);
    Document doc = new Document();
    doc.add(new StringField(Fields.BLOCK, id, Field.Store.NO));
    terms(doc, Fields.ENGLISH, read, Passage::english);
    terms(doc, Fields.WORDS, read, Passage::words);
    terms(doc, Fields.BIGRAMS, read, Passage::bigrams);
    if (passage.language() == Language.CHINESE) expanded(doc, read);
    embedded
        .vectors()
        .get(passage.ordinal())
        .ifPresent(v -> doc.add(vector(Fields.vector(passage.language()), v)));
    embedded.bridged().get(passage.ordinal()).ifPresent(b -> bridged(doc, passage.language(), b));
    return doc;
  }

  private static void expanded(Document doc, List<Passage> read) {
    List<Token> tokens = new ArrayList<>();
    for (Passage passage : read)
      for (Gloss gloss : Lexicon.shipped().glosses(passage))
        for (Rendering rendering : gloss.renderings())
          tokens.add(new Token(rendering.term(), gloss.start(), gloss.end()));
    if (!tokens.isEmpty()) doc.add(new Field(Fields.EXPANDED, new TermStream(tokens), TERMS));
  }

  private static void bridged(Document doc, Language language, Bridged bridged) {
    doc.add(vector(Fields.bridged(language), bridged.vector()));
    doc.add(new NumericDocValuesField(Fields.HUB, Float.floatToIntBits(bridged.hub())));
  }

  private static Field vector(String field, float[] vector) {
    return new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  private static void terms(
      Document doc, String field, List<Passage> read, Function<Passage, List<Token>> kind) {
    List<Token> tokens = read.stream().flatMap(p -> kind.apply(p).stream()).toList();
    if (!tokens.isEmpty()) doc.add(new Field(field, new TermStream(tokens), TERMS));
  }

  private static Document whole(String id, String text, String json, EmbeddedText embedded) {
    Document doc = new Document();
    doc.add(new StringField(Fields.BLOCK, id, Field.Store.NO));
    doc.add(new StringField(Fields.ID, id, Field.Store.YES));
    doc.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    doc.add(new StoredField(Fields.JSON, json));
    doc.add(new BinaryDocValuesField(Fields.HASH, new BytesRef(hash(text))));
    languages(embedded).forEach(code -> value(doc, Fields.LANG, code));
    if (embedded.vectors().stream().anyMatch(Optional::isPresent))
      doc.add(new StringField(Fields.EMBEDDED, Fields.EMBEDDED, Field.Store.NO));
    return doc;
  }

  /** Returns the languages of the passages that say something; {@code other} when none does. */
  private static TreeSet<String> languages(EmbeddedText text) {
    TreeSet<String> codes = new TreeSet<>();
    for (Passage passage : text.passages())
      if (!passage.isBare()) codes.add(passage.language().code());
    if (codes.isEmpty()) codes.add(Language.OTHER.code());
    return codes;
  }

  /** Stored beside the native JSON, so that compression finds most of it there already. */
  private static void raw(Document doc, RawRecord raw) {
    if (!raw.kept()) return;
    doc.add(new StoredField(Fields.RAW, raw.text()));
    doc.add(new StoredField(Fields.RAW_FORMAT, raw.format()));
    if (raw.table().isEmpty()) return;
    doc.add(new StoredField(Fields.RAW_TABLE, raw.table()));
    doc.add(new StoredField(Fields.RAW_HEADER, raw.header()));
  }

  private static void value(Document doc, String field, String value) {
    if (value.isBlank()) return;
    String kept = TermStream.cut(value, LONGEST_VALUE);
    doc.add(new StringField(field, kept, Field.Store.NO));
    doc.add(new SortedSetDocValuesField(field, new BytesRef(kept)));
  }

  private static void time(Document doc, @Nullable Instant time) {
    OptionalLong millis = Fields.millis(time);
    if (millis.isEmpty()) return;
    doc.add(new LongPoint(Fields.TIME, millis.getAsLong()));
    doc.add(new NumericDocValuesField(Fields.TIME, millis.getAsLong()));
    doc.add(
        new NumericDocValuesField(
            Fields.DAY, Math.floorDiv(millis.getAsLong(), Fields.MILLIS_PER_DAY)));
  }

  private static void group(Document doc, Membership group) {
    doc.add(new StringField(Fields.GROUP, group.name(), Field.Store.NO));
    doc.add(new SortedDocValuesField(Fields.GROUP, new BytesRef(group.name())));
    if (group.stored().length > 0)
      doc.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(group.stored())));
  }

  private static void scores(Document doc, Map<NarrativeId, Double> scores, double shown) {
    scores.forEach(
        (narrative, score) -> {
          doc.add(new NumericDocValuesField(Fields.score(narrative), units(score)));
          if (units(score) >= units(shown)) value(doc, Fields.NARRATIVE, narrative.value());
        });
    scores.values().stream()
        .mapToLong(Blocks::units)
        .max()
        .ifPresent(best -> doc.add(new NumericDocValuesField(Fields.BEST, best)));
  }

  private static long units(double score) {
    return Math.round(score * Fields.SCORE_UNITS);
  }

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
