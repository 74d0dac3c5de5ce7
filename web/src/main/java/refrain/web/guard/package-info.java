/**
 * What stands between the network and the routes: who may ask, from where, and how much.
 *
 * <p>Start from {@link refrain.web.guard.Guards}, which puts them in front of every route.
 */
@NullMarked
package refrain.web.guard;

import org.jspecify.annotations.NullMarked;
