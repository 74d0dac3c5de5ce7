/**
 * Finds posts that are copies of an earlier one: word for word or nearly so.
 *
 * <p>Start from {@link refrain.indexer.duplicates.DuplicateGroups}, which gives each post the group
 * it belongs to. A {@link refrain.indexer.duplicates.Fingerprint} is what is compared: the shingles
 * of the wording (Broder 1997), and a MinHash sketch of them by which candidates are found.
 */
@NullMarked
package refrain.indexer.duplicates;

import org.jspecify.annotations.NullMarked;
