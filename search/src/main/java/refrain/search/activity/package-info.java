/**
 * What an account did over time, worked out from its posts without their texts.
 *
 * <p>Start from {@link refrain.search.activity.Activity}. Everything here is an observation about
 * the posts that are held: what was never collected looks like silence.
 */
@NullMarked
package refrain.search.activity;

import org.jspecify.annotations.NullMarked;
