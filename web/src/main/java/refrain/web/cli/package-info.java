/** The command line: the only place that reads arguments, prints or exits. */
@NullMarked
package refrain.web.cli;

import org.jspecify.annotations.NullMarked;
