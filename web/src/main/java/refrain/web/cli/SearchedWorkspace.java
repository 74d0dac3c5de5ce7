package refrain.web.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import refrain.corpora.BadInput;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Entry.Change;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.RejectedRecords;
import refrain.indexer.StatementIndex;
import refrain.indexer.Workspace;
import refrain.web.query.Freshness;
import refrain.web.query.RejectedPage;
import refrain.web.query.Searched;

/** The indexes of a workspace: statements follow at once, the scores of posts in the background. */
record SearchedWorkspace(Workspace workspace, BackgroundScoring scoring) implements Searched {
  @Override
  public void check(List<Entry.Change> changes) {
    put(changes)
        .flatMap(id -> StatementIndex.flaw(id).stream())
        .findFirst()
        .ifPresent(
            flaw -> {
              throw new BadInput("could not keep a statement: " + flaw);
            });
  }

  @Override
  public void follow(List<Entry.Change> changes) throws IOException {
    List<StatementId> decided = Stream.concat(put(changes), retired(changes)).distinct().toList();
    if (!decided.isEmpty())
      workspace.statements().follow(decided, workspace.catalogue(), workspace.texts());
    if (!decided.isEmpty() || changes.stream().anyMatch(SearchedWorkspace::ofNarrative))
      scoring.ask();
  }

  private static Stream<StatementId> put(List<Entry.Change> changes) {
    return changes.stream()
        .filter(Change.PutStatement.class::isInstance)
        .map(change -> ((Change.PutStatement) change).statement().id());
  }

  private static Stream<StatementId> retired(List<Entry.Change> changes) {
    return changes.stream()
        .filter(Change.RetireStatement.class::isInstance)
        .map(change -> ((Change.RetireStatement) change).statement());
  }

  private static boolean ofNarrative(Entry.Change change) {
    return change instanceof Change.PutNarrative || change instanceof Change.RetireNarrative;
  }

  @Override
  public Freshness freshness() {
    return scoring.freshness();
  }

  @Override
  public RejectedPage rejects(String collection, int from, int most) throws IOException {
    List<Reject> shown = new ArrayList<>();
    AtomicLong total = new AtomicLong();
    RejectedRecords.each(
        workspace.rejects(),
        collection,
        (line, reject) -> {
          if (total.getAndIncrement() >= from && shown.size() < most) shown.add(reject);
        });
    return new RejectedPage(total.get(), shown);
  }
}
