/** The command line, run in this process and, where signals and limits count, in one of its own. */
@NullMarked
package refrain.web.cli;

import org.jspecify.annotations.NullMarked;
