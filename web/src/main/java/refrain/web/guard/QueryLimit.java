package refrain.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jspecify.annotations.Nullable;

/** Refuses addresses longer than any page of ours needs. */
record QueryLimit(int bytes) implements Handler {
  @Override
  public void handle(Context ctx) {
    @Nullable String query = ctx.queryString();
    if (query != null && query.length() > bytes)
      throw new Refusal(
          414,
          "the query string has %,d bytes and may have %,d; send long texts to POST /api/v1/match"
              .formatted(query.length(), bytes));
  }
}
