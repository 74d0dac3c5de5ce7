/** Tests of the service against an engine that lives in memory. */
@NullMarked
package refrain.web;

import org.jspecify.annotations.NullMarked;
