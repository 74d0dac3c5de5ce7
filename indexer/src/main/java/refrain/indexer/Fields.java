package refrain.indexer;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.indexer.text.Language;

/**
 * The names of the index format, version {@value #VERSION}.
 *
 * <p>A post or statement is a block of documents: one for each passage (the fields for matching),
 * then one for the whole (what is stored, filtered, counted and sorted by).
 */
public final class Fields {
  /** Changes whenever an index written before could no longer be read rightly. */
  public static final int VERSION = 4;

  /** The first format whose passages and vectors are those of {@link #VERSION}. */
  static final int VECTORS_SINCE = 4;

  /** On every document of a block: the id of the text, by which a block is replaced. */
  public static final String BLOCK = "block";

  /** On the whole only: its id; sorts ties. */
  public static final String ID = "id";

  /** On the whole only: its native JSON, stored. */
  public static final String JSON = "json";

  /** On the whole of a post only: its record as it stood in the file, stored; see RawRecord. */
  public static final String RAW = "raw";

  /** The format that read the raw record, stored. */
  public static final String RAW_FORMAT = "raw.format";

  /** How the table of the raw record was written, stored. */
  public static final String RAW_TABLE = "raw.table";

  /** The header of the raw record's table, stored. */
  public static final String RAW_HEADER = "raw.header";

  /** On the whole only: SHA-256 of its text, which tells unchanged from changed. */
  public static final String HASH = "hash";

  /** On the whole only: the post's group of duplicates, see {@code refrain.indexer.duplicates}. */
  public static final String GROUP = "group";

  /**
   * On the whole only: what later duplicates are found by; absent when there is nothing to compare.
   */
  public static final String SKETCH = "sketch";

  /** Terms of the Latin-script runs of a passage. */
  public static final String ENGLISH = "english";

  /** Chinese words of a passage. */
  public static final String WORDS = "words";

  /** Pairs of Han characters of a passage. */
  public static final String BIGRAMS = "bigrams";

  /** English terms that the words of a Chinese passage may be put in. */
  public static final String EXPANDED = "expanded";

  /** How close a passage comes to anything in the other language, as the bits of a float. */
  public static final String HUB = "hub";

  public static final String PLATFORM = "platform";
  public static final String LANG = "lang";
  public static final String ACCOUNT = "account";
  public static final String COLLECTION = "collection";

  /** The narratives a post matches at the shown score or more; a statement's own narratives. */
  public static final String NARRATIVE = "narrative";

  /** Epoch milliseconds; absent when unknown, see {@link #millis}. */
  public static final String TIME = "time";

  /** Days since 1970-01-01 in UTC; absent when unknown. */
  public static final String DAY = "day";

  /** The best score over all narratives, in {@link #SCORE_UNITS}; absent when none. */
  public static final String BEST = "best";

  /** Present, with this as its value, on a post whose passages were embedded. */
  public static final String EMBEDDED = "embedded";

  /** Scores are stored as whole numbers of one millionth. */
  public static final int SCORE_UNITS = 1_000_000;

  static final long MILLIS_PER_DAY = 86_400_000L;

  /** The years 1 to 9999; what an export dates outside of them is damage, not a time. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  private Fields() {}

  /** Returns what a time is sorted and counted by; empty when it is unknown or cannot be one. */
  public static OptionalLong millis(@Nullable Instant time) {
    return time == null || time.isBefore(FIRST) || !time.isBefore(AFTER_LAST)
        ? OptionalLong.empty()
        : OptionalLong.of(time.toEpochMilli());
  }

  /** Returns the field of a passage's vector in the space of its language. */
  public static String vector(Language language) {
    return "vector." + language.code();
  }

  /** Returns the field of a passage's vector in the space that both languages share. */
  public static String bridged(Language language) {
    return "bridged." + language.code();
  }

  /** Returns the field of a post's score for a narrative, in {@link #SCORE_UNITS}. */
  public static String score(NarrativeId narrative) {
    return "score." + narrative;
  }
}
