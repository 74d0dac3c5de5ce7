package refrain.web.imports;

import java.util.List;
import refrain.corpora.Import;
import refrain.indexer.jobs.Jobs;
import refrain.web.pages.Texts;
import refrain.web.query.Holdings;

/**
 * The page that takes a file.
 *
 * @param open whether anything can be imported here
 * @param collections the names there are, to choose from
 * @param mostBytes the largest file that is taken
 * @param error what was wrong with what was sent; empty if nothing was
 */
public record UploadView(
    boolean open,
    List<JobRow> jobs,
    List<String> collections,
    String collection,
    String kind,
    long mostBytes,
    String error) {
  static UploadView of(Texts t, Holdings holdings, String collection, String kind, String error) {
    return new UploadView(
        holdings.imports().isPresent(),
        holdings.imports().map(Jobs::all).orElse(List.of()).stream()
            .map(job -> JobRow.of(t, job))
            .toList(),
        holdings.corpus().imports().stream().map(Import::collection).distinct().sorted().toList(),
        collection,
        kind,
        holdings.imports().map(Jobs::mostBytes).orElse(0L),
        error);
  }
}
