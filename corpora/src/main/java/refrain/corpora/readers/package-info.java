/**
 * Turns a file into a stream of posts or statements, and rejects; one final class a format.
 *
 * <p>Start from {@link refrain.corpora.readers.Readers}. A new format is one class that implements
 * {@link refrain.corpora.readers.Format} and one fixture folder.
 */
@NullMarked
package refrain.corpora.readers;

import org.jspecify.annotations.NullMarked;
