/** Tests of the readers, and the fixtures of each format. */
@NullMarked
package refrain.corpora.readers;

import org.jspecify.annotations.NullMarked;
