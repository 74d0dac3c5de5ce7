package refrain.indexer;

import java.nio.file.Path;
import java.util.Optional;
import refrain.corpora.Import;

/**
 * How an import ended.
 *
 * @param report the counts, which add up
 * @param rejects the file that lists what was rejected, if anything was
 * @param cut why the file could not be read to its end, if it could not; what was complete before
 *     is in
 */
public record ImportOutcome(Import report, Optional<Path> rejects, Optional<String> cut) {}
