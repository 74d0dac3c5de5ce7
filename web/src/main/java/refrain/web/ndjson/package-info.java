/**
 * Bulk questions: lines of JSON in, lines of JSON out, in the same order and with bounded memory.
 *
 * <p>Start from {@link refrain.web.ndjson.BulkRoutes}.
 */
@NullMarked
package refrain.web.ndjson;

import org.jspecify.annotations.NullMarked;
