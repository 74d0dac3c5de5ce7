package refrain.web.imports;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import refrain.indexer.jobs.Job;
import refrain.indexer.jobs.Jobs;
import refrain.indexer.jobs.Spooled;
import refrain.web.guard.Person;
import refrain.web.guard.Refusal;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/**
 * Takes a file as it arrives and makes a job of it; memory does not grow with the file.
 *
 * <p>The body is the file itself, with the parameters in the address, or a form with one file.
 */
final class Uploading {
  private static final String FORM = "multipart/form-data";

  /** Bytes of a refused file that are passed over. */
  private static final long HEARD_OUT = 64L << 20;

  private final Jobs jobs;

  Uploading(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Takes the file of a request.
   *
   * @param start whether the job starts at once unless the request says otherwise
   * @throws Refusal if the file is too large, or the disk too small
   */
  Job take(Context ctx, boolean start) throws IOException {
    try (Spooled spooled = jobs.spool()) {
      long announced = ctx.req().getContentLengthLong();
      if (announced > 0) spooled.expect(announced);
      return taken(ctx, spooled, start);
    } catch (Spooled.TooLarge e) {
      hearOut(ctx);
      throw Refusal.tooLarge(String.valueOf(e.getMessage()));
    } catch (Spooled.DiskFull e) {
      hearOut(ctx);
      throw Refusal.full(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Passes over what is still being sent, up to a limit: who is cut off while sending does not read
   * why.
   */
  private static void hearOut(Context ctx) throws IOException {
    ctx.header("Connection", "close");
    InputStream rest = ctx.req().getInputStream();
    byte[] buffer = new byte[1 << 16];
    long left = HEARD_OUT;
    for (int n = rest.read(buffer); n >= 0 && left > 0; n = rest.read(buffer)) left -= n;
  }

  private Job taken(Context ctx, Spooled spooled, boolean start) throws IOException {
    Params asked = PostQueries.params(ctx.queryString());
    @Nullable String type = ctx.contentType();
    InputStream body = ctx.req().getInputStream();
    if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith(FORM)) {
      order(asked, ctx); // what is wrong with it is said before the file is sent
      copy(body, spooled);
      return add(ctx, spooled, asked, asked.one("name").orElse("upload"), start);
    }
    MultipartForm form = MultipartForm.read(body, type, spooled::write);
    Params all = merged(asked, form.fields());
    return add(ctx, spooled, all, all.one("name").orElse(form.fileName()), start);
  }

  private Job add(Context ctx, Spooled spooled, Params given, String name, boolean start)
      throws IOException {
    return jobs.add(spooled, name, order(given, ctx), Values.flag(given, "start", start));
  }

  private refrain.indexer.jobs.ImportOrder order(Params given, Context ctx) {
    Set<String> known = new TreeSet<>(Orders.NAMES);
    known.addAll(Set.of("name", "start", "ui", "theme"));
    PostQueries.refuseUnknown(given, known);
    return Orders.of(given, Person.of(ctx), jobs.mappings());
  }

  private static Params merged(Params one, Params other) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Params each : List.of(one, other))
      each.names().forEach(name -> all.put(name, List.copyOf(each.all(name))));
    return Params.of(all);
  }

  private static void copy(InputStream from, Spooled to) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) to.write(buffer, 0, n);
  }
}
