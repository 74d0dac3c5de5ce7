package refrain.corpora.readers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a transcript: lines that begin {@code Zhao Lijian: ...} or {@code 耿爽：...}, among
 * questions by {@code Bloomberg:} or {@code 新华社记者：}.
 *
 * @param labels what stands before the colons, in the order of their first turn
 * @param speaker the person who says most, or null if none is told by name
 */
record Turns(List<String> labels, @Nullable String speaker) {
  private static final Turns NONE = new Turns(List.of(), null);

  /** A name of two or three words in English. */
  private static final Pattern ENGLISH =
      Pattern.compile("([A-Z][\\w.'’-]{0,30}(?: [A-Z][\\w.'’-]{0,30}){0,5}) ?: \\S.*");

  private static final Pattern CHINESE = Pattern.compile("(\\p{IsHan}{1,16}) ?[:：].*");
  private static final Pattern NAME = Pattern.compile("[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){1,2}");

  /** Words that stand in the names of media and of what opens a line otherwise. */
  private static final Set<String> NO_PERSON =
      Set.of(
          "news",
          "daily",
          "times",
          "agency",
          "tv",
          "television",
          "post",
          "press",
          "radio",
          "review",
          "journal",
          "media",
          "network",
          "channel",
          "reporter",
          "question",
          "answer",
          "journalist",
          "editor",
          "note",
          "source",
          "photo",
          "broadcasting",
          "financial",
          "today");

  private static final int LONGEST_LABEL = 80;

  Turns {
    labels = List.copyOf(labels);
  }

  /** Finds the turns of a text; at least two make a transcript. */
  static Turns in(String text) {
    Map<String, Integer> said = new LinkedHashMap<>();
    int turns = 0;
    String label = null;
    for (String line : text.split("\\R", -1)) {
      String bare = line.strip();
      String starts = label(bare);
      if (starts != null) {
        turns++;
        label = starts;
      }
      if (label != null) said.merge(label, bare.length(), Integer::sum);
    }
    return turns < 2 ? NONE : new Turns(new ArrayList<>(said.keySet()), speaker(said));
  }

  private static @Nullable String label(String line) {
    if (line.length() < 3) return null;
    String head = line.substring(0, Math.min(line.length(), LONGEST_LABEL));
    Matcher chinese = CHINESE.matcher(head);
    if (chinese.matches()) return chinese.group(1);
    Matcher english = ENGLISH.matcher(head);
    return english.matches() ? english.group(1) : null;
  }

  private static @Nullable String speaker(Map<String, Integer> said) {
    return said.entrySet().stream()
        .filter(turn -> person(turn.getKey()))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static boolean person(String label) {
    if (SpokespersonTitle.name(label)) return true;
    if (!NAME.matcher(label).matches()) return false;
    for (String word : label.split(" ", -1))
      if (NO_PERSON.contains(word.toLowerCase(Locale.ROOT))) return false;
    return true;
  }
}
