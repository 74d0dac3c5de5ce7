package refrain.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;
import refrain.corpora.BadInput;
import refrain.corpora.curation.Journal;

/**
 * What a check of a workspace found.
 *
 * @param entries readable entries of the journal
 * @param faults what is wrong, each with what to do; empty when all is well
 */
public record Verification(long entries, List<String> faults) {
  public Verification {
    faults = List.copyOf(faults);
  }

  /**
   * Reads everything in a workspace that no process has open, and changes nothing.
   *
   * @throws BadInput if the folder is no workspace, is half rebuilt or is in use
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public static Verification of(Path folder) throws IOException {
    WorkspaceFolder.require(folder, "nothing was checked");
    try (FolderLock held = FolderLock.on(folder)) {
      List<String> faults = new ArrayList<>();
      long entries = journal(folder.resolve("journal.jsonl"), faults);
      posts(folder.resolve("posts"), faults);
      if (Files.isDirectory(folder.resolve("statements")))
        index(
            folder.resolve("statements"),
            "delete this folder; it is rebuilt from the journal",
            faults);
      return new Verification(entries, faults);
    }
  }

  private static long journal(Path journal, List<String> faults) throws IOException {
    AtomicLong entries = new AtomicLong();
    try {
      if (Files.exists(journal)) Journal.replay(journal, entry -> entries.incrementAndGet());
    } catch (BadInput e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    return entries.get();
  }

  private static void posts(Path folder, List<String> faults) throws IOException {
    String remedy = "restore a backup, or import the files of the collections again";
    if (Files.isDirectory(folder)) index(folder, remedy, faults);
    else faults.add("the index " + folder + " is missing; " + remedy);
  }

  private static void index(Path folder, String remedy, List<String> faults) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        CheckIndex check = new CheckIndex(directory)) {
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean)
        faults.add(
            "the index %s is damaged in %d of %d segments; %s"
                .formatted(folder, status.numBadSegments, status.numSegments, remedy));
    }
  }
}
