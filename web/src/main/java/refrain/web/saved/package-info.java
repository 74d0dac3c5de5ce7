/**
 * What people keep of their searching: addresses by name.
 *
 * <p>Start from {@link refrain.web.saved.SavedSearches}.
 */
@NullMarked
package refrain.web.saved;

import org.jspecify.annotations.NullMarked;
