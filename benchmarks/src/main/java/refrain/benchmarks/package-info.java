/**
 * Measures Refrain beside what it is built on, in one run; start from {@link
 * refrain.benchmarks.Figures}. Nothing here is part of the program or timed by the gate.
 */
@NullMarked
package refrain.benchmarks;

import org.jspecify.annotations.NullMarked;
