/**
 * The pages for people: what each shows, in English and Chinese, as plain values for templates.
 *
 * <p>Start from {@link refrain.web.pages.PageRoutes}. Every page is whole without scripts, keeps
 * its state in its address, and has a {@code .json} twin.
 */
@NullMarked
package refrain.web.pages;

import org.jspecify.annotations.NullMarked;
