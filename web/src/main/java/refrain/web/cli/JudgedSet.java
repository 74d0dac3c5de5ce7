package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;
import refrain.indexer.ImportOutcome;
import refrain.indexer.StatementImport;
import refrain.search.evaluation.Qrels;

/** The three files of a judged set in BEIR's layout. */
final class JudgedSet {
  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      required = true,
      description = "Documents, JSON lines of _id, title and text.")
  private Path corpus;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      required = true,
      description = "Queries, JSON lines of _id and text.")
  private Path queries;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "Judgements: a header, then query-id, corpus-id and score with tabs between.")
  private Path qrels;

  /** Names the three files of a folder, the queries and judgements of one split. */
  static JudgedSet in(Path folder, String split) {
    JudgedSet set = new JudgedSet();
    set.corpus = folder.resolve("corpus.jsonl.gz");
    set.queries = folder.resolve("queries." + split + ".jsonl");
    set.qrels = folder.resolve("qrels." + split + ".tsv");
    return set;
  }

  /** Reads the judgements. */
  Qrels judgements() throws IOException {
    return Qrels.read(qrels);
  }

  /** Indexes the documents; returns how many there are. */
  long index(Opened opened, Output output) throws IOException {
    ReadOptions options = ReadOptions.of("corpus").withFormat("beir-corpus");
    try (Bar bar = Bar.of("indexing")) {
      ImportOutcome outcome = new StatementImport(opened.workspace()).run(corpus, options, bar);
      if (outcome.cut().isPresent()) throw new BadInput(outcome.cut().get());
      if (outcome.report().rejected() > 0)
        output.remark(
            "%,d documents could not be read and count as never found"
                .formatted(outcome.report().rejected()));
      return outcome.report().imported();
    }
  }

  /** Returns the text of each judged query that has a relevant document. */
  Map<String, String> queries(Qrels judged, Output output) throws IOException {
    Map<String, String> asked = new LinkedHashMap<>();
    ReadOptions options = ReadOptions.of("queries").withFormat("beir-queries");
    try (RowStream<Post> rows = Readers.posts(queries, options)) {
      for (Optional<Row<Post>> row = rows.next(); row.isPresent(); row = rows.next())
        if (row.get() instanceof Row.Read<Post>(Post query, var raw))
          if (judged.relevant(query.id().local()) > 0) asked.put(query.id().local(), query.text());
    }
    requireAll(judged, asked, output);
    return asked;
  }

  private void requireAll(Qrels judged, Map<String, String> asked, Output output) {
    List<String> missing =
        judged.grades().keySet().stream()
            .filter(query -> judged.relevant(query) > 0 && !asked.containsKey(query))
            .toList();
    if (asked.isEmpty())
      throw new BadInput(
          "no query of %s is judged in %s; are they of the same set?".formatted(queries, qrels));
    if (!missing.isEmpty())
      output.remark(
          "%,d judged queries are not in %s and count as 0, the first is '%s'"
              .formatted(missing.size(), queries, missing.getFirst()));
  }
}
