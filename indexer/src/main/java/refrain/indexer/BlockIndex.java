package refrain.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * One Lucene index of blocks, with its one writer; thread-safe.
 *
 * <p>What was put is acknowledged by {@link #commit}, which returns after fsync; searches see it
 * from then on, and with it what others have put meanwhile.
 */
public final class BlockIndex implements Closeable {
  private static final double BUFFER_MEGABYTES = 64;

  /** The wholes of a searcher: the last document of each block. */
  public static final BitSetProducer WHOLES =
      new QueryBitSetProducer(new FieldExistsQuery(Fields.ID));

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Stamp stamp;
  private final Map<String, String> marks = new HashMap<>();

  private BlockIndex(FSDirectory directory, Stamp stamp) throws IOException {
    this.directory = directory;
    this.stamp = stamp;
    if (DirectoryReader.indexExists(directory)) readMarks();
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    writer = new IndexWriter(directory, config);
    try {
      write();
      searchers = new SearcherManager(writer, null);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer::rollback, directory);
      throw e;
    }
  }

  /**
   * Opens or creates an index.
   *
   * @throws refrain.corpora.BadInput if it was written in another format or with other models
   */
  static BlockIndex open(Path folder, Stamp stamp) {
    try {
      Files.createDirectories(folder);
      return new BlockIndex(FSDirectory.open(folder), stamp);
    } catch (IOException e) {
      throw new UncheckedIOException("could not open the index in " + folder, e);
    }
  }

  private void readMarks() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      marks.putAll(reader.getIndexCommit().getUserData());
      stamp.accept(Stamp.read(marks));
    }
  }

  /** Adds the block of an id that is not there; the whole stands last. */
  void add(List<Document> block) throws IOException {
    writer.addDocuments(block);
  }

  /** Replaces the block of an id, or adds it; the whole stands last. */
  void put(String id, List<Document> block) throws IOException {
    writer.updateDocuments(new Term(Fields.BLOCK, id), block);
  }

  /** Removes the block of an id, if there is one. */
  void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.BLOCK, id));
  }

  /** Notes a word about the whole index, kept with the next commit. */
  synchronized void mark(String name, String value) {
    marks.put(name, value);
  }

  /** Returns what was noted under a name. */
  public synchronized Optional<String> mark(String name) {
    return Optional.ofNullable(marks.get(name));
  }

  /** Makes everything put so far durable (fsync) and visible to searches. */
  void commit() throws IOException {
    write();
    searchers.maybeRefreshBlocking();
  }

  /**
   * Writes every segment anew that holds something deleted, and removes the old files; what was
   * deleted is then in no file of the index.
   */
  void expunge() throws IOException {
    writer.forceMergeDeletes(true);
    commit();
    writer.deleteUnusedFiles();
  }

  private synchronized void write() throws IOException {
    stamp.write(marks);
    writer.setLiveCommitData(Map.copyOf(marks).entrySet());
    writer.commit();
  }

  /** Forgets what was put since the last commit and closes; what was committed stays. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer::rollback, directory);
  }

  /** A use of a searcher, which is a snapshot of one moment at or after a commit. */
  @FunctionalInterface
  public interface Use<R> {
    R of(IndexSearcher searcher) throws IOException;
  }

  /**
   * Runs a search on the latest commit.
   *
   * @throws UncheckedIOException if the index cannot be read
   */
  public <R> R search(Use<R> use) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return use.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the index", e);
    }
  }

  /** Returns one stored field of the whole with an id. */
  public Optional<String> stored(String id, String field) {
    return search(
        searcher -> {
          TopDocs top = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
          if (top.scoreDocs.length == 0) return Optional.<String>empty();
          Document doc = searcher.storedFields().document(top.scoreDocs[0].doc, Set.of(field));
          return Optional.ofNullable(doc.get(field));
        });
  }

  /** Returns how many texts it holds. */
  public long size() {
    return search(searcher -> (long) searcher.count(new FieldExistsQuery(Fields.ID)));
  }
}
