package refrain.web.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import refrain.corpora.BadInput;
import refrain.corpora.Import;
import refrain.corpora.NarrativeId;
import refrain.corpora.curation.Entry;

/** What is searched and must follow when people decide something; thread-safe. */
public interface Searched {
  /** Nothing is searched: for a service whose narratives and statements nobody changes. */
  Searched NOTHING =
      new Searched() {
        @Override
        public void check(List<Entry.Change> changes) {}

        @Override
        public void follow(List<Entry.Change> changes) {}

        @Override
        public Freshness freshness() {
          return Freshness.CURRENT;
        }

        @Override
        public Import importStatements(
            Path file, String collection, Optional<NarrativeId> narrative) {
          throw new BadInput("this service imports no statements; use 'refrain import statements'");
        }
      };

  /**
   * Checks changes before they are journaled.
   *
   * @throws BadInput if one of them could not be searched
   */
  void check(List<Entry.Change> changes);

  /** Brings what is searched along; stored scores may follow later. */
  void follow(List<Entry.Change> changes) throws IOException;

  /** Returns whether the stored scores are up to date. */
  Freshness freshness();

  /**
   * Imports a file of statements that a person uploaded, in any format that is known.
   *
   * @param narrative the narrative that all of them join, if one is named
   * @throws BadInput if the file cannot be understood at all; nothing was imported
   */
  Import importStatements(Path file, String collection, Optional<NarrativeId> narrative)
      throws IOException;
}
