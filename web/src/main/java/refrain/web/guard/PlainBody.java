package refrain.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are packed: nobody can say how large they are before they are unpacked, and a
 * limit on what was sent would not hold.
 */
record PlainBody() implements Handler {
  @Override
  public void handle(Context ctx) {
    @Nullable String coding = ctx.header("Content-Encoding");
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity"))
      throw Refusal.media(
          "the body is packed with '%s'; send it as it is, without Content-Encoding"
              .formatted(coding.strip()));
  }
}
