package refrain.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import refrain.corpora.Post;
import refrain.corpora.StarterCorpus;

/** Files as platforms' tools export them, made of the demo's synthetic posts. */
final class Exports {
  private Exports() {}

  /** A table whose columns no format knows by name, so that a person says what they are. */
  static String march() {
    return table("Ref,Written,Who,Where,Words,Thumbs", 0, 40);
  }

  /** A table that is read by itself, with three records that cannot be used. */
  static String april() {
    return table("id,created_at,account,platform,text,likes", 40, 120)
        + "demo-x1,2021-04-31,someone,twitter,\"A day that no calendar has\",4\n"
        + "demo-x2,2021-04-12T08:00:00Z,someone,twitter,,7\n"
        + "demo-x3,2021-04-13T09:30:00Z,someone\n";
  }

  /** A file large enough that its import can be watched. */
  static String archive() {
    return IntStream.range(0, 600_000)
        .mapToObj(
            i ->
                "{\"id\":\"a%d\",\"platform\":\"forum\",\"created_at\":\"2019-05-%02dT10:00:00Z\",\"text\":\"Archived remark number %d about trains, tea and the weather\"}"
                    .formatted(i, i % 28 + 1, i))
        .collect(Collectors.joining("\n"));
  }

  private static String table(String head, int from, int to) {
    List<Post> posts = StarterCorpus.posts().subList(from, to);
    return posts.stream()
        .map(
            p ->
                "%s,%s,%s,%s,\"%s\",%d"
                    .formatted(
                        p.id().local(),
                        p.createdAt(),
                        p.account() == null ? "" : p.account().label(),
                        p.id().platform(),
                        p.text().replace("\"", "\"\""),
                        p.text().length() % 40))
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }
}
