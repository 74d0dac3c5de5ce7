/**
 * The researcher's pages beyond the lists of posts: accounts, the overview, and what is taken away.
 *
 * <p>Start from {@link refrain.web.research.ResearchRoutes}.
 */
@NullMarked
package refrain.web.research;

import org.jspecify.annotations.NullMarked;
