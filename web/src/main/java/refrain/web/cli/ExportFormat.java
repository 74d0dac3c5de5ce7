package refrain.web.cli;

import java.io.IOException;
import refrain.corpora.Narrative;
import refrain.corpora.Post;
import refrain.corpora.Statement;

/** Writes records of one kind, one after another, with the note that similarity attributes none. */
interface ExportFormat {
  void post(Post post);

  void statement(Statement statement);

  void narrative(Narrative narrative);

  /** Hands everything to the writer below and returns how many records were written. */
  long finish() throws IOException;
}
