/**
 * The read routes under {@code /api/v1}, the OpenAPI document, health and metrics.
 *
 * <p>Start from {@link refrain.web.api.ApiRoutes}.
 */
@NullMarked
package refrain.web.api;

import org.jspecify.annotations.NullMarked;
