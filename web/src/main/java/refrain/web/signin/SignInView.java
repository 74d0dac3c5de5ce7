package refrain.web.signin;

/**
 * The page on which people sign in.
 *
 * @param to where it leads
 * @param name what was typed before
 * @param trouble the key of what went wrong; empty for nothing
 */
public record SignInView(String to, String name, String trouble) {}
