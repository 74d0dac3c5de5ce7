/**
 * The index format and the one writer.
 *
 * <p>Start from {@link refrain.indexer.Workspace}, the folder that holds everything; {@link
 * refrain.indexer.PostImport} and {@link refrain.indexer.StatementImport} bring files into it,
 * {@link refrain.indexer.BlockIndex} is one Lucene index, and {@link refrain.indexer.Fields} its
 * format.
 */
@NullMarked
package refrain.indexer;

import org.jspecify.annotations.NullMarked;
