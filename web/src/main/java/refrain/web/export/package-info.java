/**
 * Files that a reader takes away: CSV that no spreadsheet runs and JSON lines, each saying what it
 * was asked for, how its scores came about and that similarity is not attribution.
 *
 * <p>Start from {@link refrain.web.export.ExportRoutes}.
 */
@NullMarked
package refrain.web.export;

import org.jspecify.annotations.NullMarked;
