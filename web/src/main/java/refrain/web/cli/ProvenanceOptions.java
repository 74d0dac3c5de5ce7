package refrain.web.cli;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import refrain.corpora.Provenance;

/** Who imports, under what terms: what the journal and every export tell of a collection. */
final class ProvenanceOptions {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who imports it, noted in the journal (default: your name on this machine).")
  private String by;

  @Option(
      names = "--terms",
      paramLabel = "TEXT",
      description = "Under what terms the data may be used; goes into every export.")
  private @Nullable String terms;

  @Option(
      names = "--archive-url",
      paramLabel = "URL",
      description = "Where the file is archived; noted, never fetched.")
  private @Nullable String archiveUrl;

  /**
   * Returns what is known of an import.
   *
   * @throws refrain.corpora.BadInput if the archive URL is none
   */
  Provenance known() {
    return new Provenance(Provenance.Act.IMPORT, by, terms, archiveUrl, ZoneOffset.UTC, false);
  }
}
