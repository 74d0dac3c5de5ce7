package refrain.web.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.readers.Reject;
import refrain.indexer.jobs.Job;
import refrain.web.pages.PostCard;
import refrain.web.pages.StatementCard;

/**
 * A job and where it stands.
 *
 * @param preview what its file holds, until it is imported; absent then
 * @param order what is to be done, as parameters
 * @param facts names and values of what is known of it
 * @param counts the counts as a sentence that adds up; empty before any
 * @param percent how much of the file has been read, from 0 to 100
 * @param progress the same in words, with the rate
 * @param restarted what to say of earlier runs; empty if there were none
 * @param resultHref where what it brought in is; empty when nothing did
 * @param rejectsHref where what was rejected is; empty when nothing was
 * @param error what was wrong with what was sent; empty if nothing was
 */
public record JobView(
    Job job,
    String href,
    String title,
    String state,
    String means,
    Optional<Looked> preview,
    Map<String, String> order,
    List<String> formats,
    List<String> saved,
    List<Map.Entry<String, String>> facts,
    String counts,
    long percent,
    String progress,
    String restarted,
    String resultHref,
    String rejectsHref,
    String error) {
  /**
   * The beginning of a file.
   *
   * @param found how much of it was looked at and what became of it, in words
   * @param format what it is read as; empty when it is not recognised
   * @param flaw why it cannot be used as it is; empty if it can
   */
  public record Looked(
      String format,
      String found,
      String flaw,
      MappingView mapping,
      List<Post> posts,
      List<StatementCard> statements,
      List<Reject> rejects) {}

  /** A post with what is known of it. */
  public record Post(PostCard card, List<Map.Entry<String, String>> facts) {}

  /** Returns whether the job is set going. */
  public boolean active() {
    return job.state().active();
  }

  /** Returns whether it can be started, or started again. */
  public boolean startable() {
    return job.state().startable();
  }

  /** Returns whether it waits for a person who has not started it yet. */
  public boolean waiting() {
    return job.state() == Job.State.WAITING;
  }

  /** Returns what is to be done in one respect; empty when nothing is said of it. */
  public String option(String name) {
    return order.getOrDefault(name, "");
  }
}
