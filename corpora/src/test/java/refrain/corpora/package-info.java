/** Tests of the domain and its JSON. */
@NullMarked
package refrain.corpora;

import org.jspecify.annotations.NullMarked;
