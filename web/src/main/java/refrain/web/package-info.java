/**
 * The HTTP service: routes, JSON and pages.
 *
 * <p>Start from {@code Server}.
 */
@NullMarked
package refrain.web;

import org.jspecify.annotations.NullMarked;
