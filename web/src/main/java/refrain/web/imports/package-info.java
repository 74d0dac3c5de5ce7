/**
 * Importing in the browser and over HTTP: files are sent, looked at, mapped by eye and imported as
 * jobs.
 *
 * <p>Start from {@link refrain.web.imports.ImportRoutes}.
 */
@NullMarked
package refrain.web.imports;

import org.jspecify.annotations.NullMarked;
