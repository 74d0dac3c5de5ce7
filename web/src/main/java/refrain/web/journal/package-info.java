/**
 * The journal as people see it: who decided what, when and why; undoing, exporting, and merging
 * with a colleague's.
 *
 * <p>Start from {@link refrain.web.journal.JournalRoutes}.
 */
@NullMarked
package refrain.web.journal;

import org.jspecify.annotations.NullMarked;
