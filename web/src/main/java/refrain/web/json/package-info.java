/**
 * The JSON shapes of the service: one record a shape, named in snake case, absent fields left out.
 *
 * <p>Start from {@link refrain.web.json.Json}, which writes them, and {@link
 * refrain.web.json.MatchJson}.
 */
@NullMarked
package refrain.web.json;

import org.jspecify.annotations.NullMarked;
