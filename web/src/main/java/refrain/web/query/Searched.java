package refrain.web.query;

import java.io.IOException;
import java.util.List;
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
        public RejectedPage rejects(String collection, int from, int most) {
          return RejectedPage.NONE;
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

  /** Returns what imports into a collection refused: {@code most} records from a place on. */
  RejectedPage rejects(String collection, int from, int most) throws IOException;
}
