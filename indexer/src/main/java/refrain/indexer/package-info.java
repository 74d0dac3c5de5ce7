/**
 * The index format and the one writer.
 *
 * <p>Start from {@code Workspace}.
 */
@NullMarked
package refrain.indexer;

import org.jspecify.annotations.NullMarked;
