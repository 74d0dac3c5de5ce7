/**
 * Imports as jobs of a running service: a file is spooled into the workspace, looked at, and
 * imported in its turn; a job is a small file there, so that it survives a restart.
 *
 * <p>Start from {@link refrain.indexer.jobs.Jobs}.
 */
@NullMarked
package refrain.indexer.jobs;

import org.jspecify.annotations.NullMarked;
