package refrain.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Catalogue;

/** The statements as they are searched: a copy of the catalogue's that can be thrown away. */
public final class StatementIndex {
  private static final int BATCH = 512;

  /** The models that every statement was embedded with; empty once some was put without. */
  private static final String EMBEDDED = "refrain.embedded";

  private final BlockIndex index;

  StatementIndex(BlockIndex index) {
    this.index = index;
  }

  /** Returns the index to search. */
  public BlockIndex index() {
    return index;
  }

  /**
   * Makes the index hold the catalogue's statements, writing only what differs; all of them when
   * there are models now and some were written without.
   */
  public void sync(Catalogue catalogue, TextEmbedding texts) throws IOException {
    boolean anew = texts.embedder().isPresent() && !embeddedBy(texts);
    Map<String, String> stored = index.search(StatementIndex::hashes);
    if (anew) stored.replaceAll((id, hash) -> "");
    if (anew) index.mark(EMBEDDED, texts.models());
    Set<String> gone = new HashSet<>(stored.keySet());
    List<Statement> changed = new ArrayList<>();
    for (Statement statement : catalogue.statements()) {
      gone.remove(statement.id().value());
      if (!Blocks.hash(Blocks.key(statement)).equals(stored.get(statement.id().value())))
        changed.add(statement);
    }
    if (gone.isEmpty() && changed.isEmpty()) return;
    for (String id : gone) index.delete(id);
    for (int i = 0; i < changed.size(); i += BATCH)
      put(changed.subList(i, Math.min(changed.size(), i + BATCH)), texts);
    index.commit();
  }

  /**
   * Brings some statements along after they were decided on: those that the catalogue holds are
   * written anew, the others taken away. Durable when it returns.
   */
  public synchronized void follow(
      Collection<StatementId> decided, Catalogue catalogue, TextEmbedding texts)
      throws IOException {
    List<Statement> put = new ArrayList<>();
    for (StatementId id : decided)
      if (catalogue.statement(id).isPresent()) put.add(catalogue.statement(id).get());
      else index.delete(id.value());
    for (int i = 0; i < put.size(); i += BATCH)
      put(put.subList(i, Math.min(put.size(), i + BATCH)), texts);
    index.commit();
  }

  /** Returns what is wrong with the id of a statement that is to be stored, if something is. */
  public static Optional<String> flaw(StatementId id) {
    return Blocks.flaw(id.value());
  }

  /** Adds or replaces statements; durable after {@link BlockIndex#commit}. */
  void put(List<Statement> statements, TextEmbedding texts) throws IOException {
    if (!embeddedBy(texts)) index.mark(EMBEDDED, "");
    List<EmbeddedText> embedded =
        texts.embedAll(
            statements.parallelStream().map(s -> StatementText.of(s, texts.analyzer())).toList());
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      index.put(statement.id().value(), Blocks.statement(statement, embedded.get(i)));
    }
  }

  private boolean embeddedBy(TextEmbedding texts) {
    return index.mark(EMBEDDED).equals(Optional.of(texts.models()));
  }

  private static Map<String, String> hashes(IndexSearcher searcher) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
      BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.HASH);
      if (ids == null || values == null) continue;
      while (ids.nextDoc() != SortedDocValues.NO_MORE_DOCS)
        if ((live == null || live.get(ids.docID())) && values.advanceExact(ids.docID()))
          hashes.put(
              ids.lookupOrd(ids.ordValue()).utf8ToString(), values.binaryValue().utf8ToString());
    }
    return hashes;
  }
}
