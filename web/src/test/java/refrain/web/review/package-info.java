/** Tests of the order of the review queue and of what it keeps. */
@NullMarked
package refrain.web.review;

import org.jspecify.annotations.NullMarked;
