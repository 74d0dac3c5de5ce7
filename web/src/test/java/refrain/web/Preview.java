package refrain.web;

import java.nio.file.Path;

/** Serves the memory engine for a look in the browser: {@code Preview PORT [FOLDER]}. */
final class Preview {
  private Preview() {}

  public static void main(String[] args) throws InterruptedException {
    Fixtures base = args.length > 1 ? Fixtures.in(Path.of(args[1])) : Fixtures.bundled();
    Fixtures fixtures = base.and(HostilePosts.all());
    Server.start(
        fixtures.engine(), fixtures.curation(), ServerOptions.local(Integer.parseInt(args[0])));
    Thread.currentThread().join();
  }
}
