package refrain.indexer;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import refrain.corpora.BadInput;
import refrain.corpora.Import;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Source;
import refrain.corpora.privacy.Screening;
import refrain.corpora.readers.RawRecord;
import refrain.corpora.readers.Readers;

/**
 * Maps the raw records kept of a collection again, with another mapping, in another format, or with
 * a newer importer, and updates its posts in place: their ids stay.
 *
 * <p>A record that cannot be mapped goes to the rejects and its post stays as it is; a post of
 * which no record was kept is skipped. Run again after a crash, it finds the rest.
 */
public final class Remapping {
  private static final int BATCH = 1024;

  /**
   * What to map, and how; what is absent is as it was when the file was imported.
   *
   * @param mapping target field to source column
   * @param by who asks for it
   */
  public record Request(
      String collection,
      Optional<String> format,
      Optional<Map<String, String>> mapping,
      Optional<ZoneId> zone,
      String by) {}

  /** A stored post and its record. */
  private record Kept(int doc, Post post, RawRecord raw) {}

  private final Workspace workspace;
  private final TextEmbedding texts;
  private final PostScorer scorer;
  private final Request request;
  private final Screening screening;
  private final Map<Source, RemapRun> runs = new LinkedHashMap<>();
  private final List<Kept> batch = new ArrayList<>();
  private long done;

  /** Prepares; nothing is read yet. */
  public Remapping(Workspace workspace, TextEmbedding texts, PostScorer scorer, Request request) {
    this.workspace = workspace;
    this.texts = texts;
    this.scorer = scorer;
    this.request = request;
    screening = new Screening(workspace.forgotten(), Optional.empty());
  }

  /**
   * Maps everything; durable and noted in the journal when it returns.
   *
   * @return one outcome for each file that the posts came from
   * @throws BadInput if the collection has no posts, or the mapping or format does not fit the
   *     first record; nothing was changed
   */
  public List<ImportOutcome> run(Progress progress) throws IOException {
    try {
      workspace.posts().index().search(searcher -> mapped(searcher, progress));
      if (runs.isEmpty()) throw unknown();
      List<ImportOutcome> outcomes = new ArrayList<>();
      for (RemapRun run : runs.values()) outcomes.add(run.note(workspace, request));
      return outcomes;
    } finally {
      for (RemapRun run : runs.values()) run.close();
    }
  }

  private BadInput unknown() {
    return new BadInput(
        "could not remap collection '%s': it holds no posts; there are: %s"
            .formatted(
                request.collection(), String.join(", ", workspace.catalogue().collections())));
  }

  private boolean mapped(IndexSearcher searcher, Progress progress) throws IOException {
    PostRewrite rewrite = new PostRewrite(searcher, true, workspace.posts(), texts, scorer);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves())
      PostIndex.each(leaf, doc -> take(searcher, doc, rewrite, progress));
    flush(rewrite, progress);
    for (RemapRun run : runs.values()) run.force();
    if (done > 0) rewrite.end(progress);
    return true;
  }

  private void take(IndexSearcher searcher, int doc, PostRewrite rewrite, Progress progress)
      throws IOException {
    Post post = NativeJson.readPost(StoredText.json(searcher, doc));
    if (!post.collection().equals(request.collection())) return;
    batch.add(new Kept(doc, post, StoredText.raw(searcher, doc)));
    if (batch.size() == BATCH) flush(rewrite, progress);
  }

  /** Reading is done side by side, writing in order. */
  private void flush(PostRewrite rewrite, Progress progress) throws IOException {
    List<RemapRun> of = batch.stream().map(kept -> run(kept.post())).toList();
    if (done == 0) probe();
    List<Remapped> results =
        IntStream.range(0, batch.size())
            .parallel()
            .mapToObj(i -> remap(batch.get(i), of.get(i)))
            .toList();
    for (int i = 0; i < results.size(); i++) {
      Kept kept = batch.get(i);
      if (of.get(i).count(results.get(i)) instanceof Remapped.Updated(Post now))
        rewrite.put(kept.doc(), now, kept.raw(), now.text().equals(kept.post().text()), progress);
    }
    done += batch.size();
    progress.at(0, done);
    batch.clear();
  }

  private Remapped remap(Kept kept, RemapRun run) {
    return Remapped.of(kept.post(), kept.raw(), run.options(), screening);
  }

  /** A mapping that does not even fit the first record would refuse them all. */
  private void probe() throws IOException {
    Optional<Kept> first = batch.stream().filter(kept -> kept.raw().kept()).findFirst();
    if (first.isPresent())
      Readers.again(
          first.get().raw(), first.get().post().source(), run(first.get().post()).options());
  }

  private RemapRun run(Post post) {
    Source file = new Source(post.source().file(), post.source().sha256(), 0, "");
    return runs.computeIfAbsent(
        file, source -> new RemapRun(workspace, source, first(source), request));
  }

  /** Returns the import that brought a file in, if the journal tells. */
  private Optional<Import> first(Source source) {
    return workspace.catalogue().imports(request.collection()).stream()
        .filter(i -> i.sha256().equals(source.sha256()))
        .reduce((earlier, later) -> later);
  }
}
