/**
 * The page on which people sign in, and the way out.
 *
 * <p>Start from {@link refrain.web.signin.SignInRoutes}; who is let in is decided by {@link
 * refrain.web.guard.Gate}.
 */
@NullMarked
package refrain.web.signin;

import org.jspecify.annotations.NullMarked;
