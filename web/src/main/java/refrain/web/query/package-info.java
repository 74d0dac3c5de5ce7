/**
 * What every route asks: the holdings behind the service and the query string as checked options.
 *
 * <p>Start from {@link refrain.web.query.PostQueries}, which reads a query string once, at the
 * edge.
 */
@NullMarked
package refrain.web.query;

import org.jspecify.annotations.NullMarked;
