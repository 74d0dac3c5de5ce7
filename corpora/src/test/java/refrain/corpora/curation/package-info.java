/** Tests of the journal and the catalogue. */
@NullMarked
package refrain.corpora.curation;

import org.jspecify.annotations.NullMarked;
