@NullMarked
package refrain.indexer.duplicates;

import org.jspecify.annotations.NullMarked;
