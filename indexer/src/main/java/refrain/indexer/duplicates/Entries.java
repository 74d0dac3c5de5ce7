package refrain.indexer.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is remembered of each different wording, by ordinal; not thread-safe. */
final class Entries {
  private final List<String> posts = new ArrayList<>();

  /** The group and the digest of each, one after the other. */
  private long[] marks = new long[128];

  void add(String post, long group, long digest) {
    int at = 2 * posts.size();
    if (at + 2 > marks.length) marks = Arrays.copyOf(marks, marks.length + (marks.length >> 1));
    marks[at] = group;
    marks[at + 1] = digest;
    posts.add(post);
  }

  /** Returns the first post of the wording. */
  String post(int ordinal) {
    return posts.get(ordinal);
  }

  long group(int ordinal) {
    return marks[2 * ordinal];
  }

  long digest(int ordinal) {
    return marks[2 * ordinal + 1];
  }
}
