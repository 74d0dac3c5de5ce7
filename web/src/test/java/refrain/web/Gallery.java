package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.NarrativeId;
import refrain.corpora.curation.Act;
import refrain.web.GalleryIndex.Part;
import refrain.web.cli.DemoDesk;

/**
 * Photographs every page into {@code docs/gallery}; no part of the suite, run by its name. With
 * {@code -Drefrain.shots=desk,compare} only the pages whose names begin so.
 */
class Gallery {
  private static final Path FOLDER =
      Path.of(System.getProperty("refrain.gallery", "../docs/gallery"));
  private static final List<String> WANTED =
      List.of(System.getProperty("refrain.shots", "").split(","));

  @TempDir private Path folder = Path.of("");
  private final List<Part> parts = new ArrayList<>();

  /** As {@link #showsEveryPageInEveryLook}, without a build. */
  public static void main(String[] args) throws Exception {
    Gallery gallery = new Gallery();
    gallery.folder = Files.createTempDirectory("refrain-gallery-");
    gallery.showsEveryPageInEveryLook();
  }

  @Test
  void showsEveryPageInEveryLook() throws Exception {
    Files.createDirectories(FOLDER);
    try (Chromium chromium = Chromium.start();
        Camera camera = new Camera(chromium, FOLDER)) {
      demo(camera);
      imports(camera);
      try (RunningServer guarded = RunningServer.start(Users.options())) {
        take(camera, "Signing in", guarded.url(""), Shots.SIGN_IN);
        camera.signIn(Users.authorization("curator"));
        take(camera, "Tokens for programs", guarded.url(""), Shots.TOKENS);
      }
      if (WANTED.equals(List.of("")))
        Files.writeString(FOLDER.resolve("README.md"), GalleryIndex.of(parts));
      assertThat(camera.flaws()).isEmpty();
    }
  }

  private void take(Camera camera, String title, String address, List<Shot> shots) {
    parts.add(new Part(title, shots));
    for (Shot shot : shots)
      if (WANTED.stream().anyMatch(shot.name()::startsWith)) camera.take(address, shot);
  }

  private void demo(Camera camera) throws Exception {
    try (DemoDesk desk = DemoDesk.filled(folder.resolve("demo"));
        Sender sender = new Sender(desk.address())) {
      Reviewers.work(desk.journal());
      for (String[] search : Shots.SAVED)
        sender.form("/searches", "name=" + search[0] + "&address=" + search[1] + "&back=/");
      take(camera, "Reading", desk.address(), Shots.READING);
      take(camera, "Judging", desk.address(), Shots.JUDGING);
      take(camera, "Writing narratives and statements", desk.address(), Shots.WRITING);
      String colleague =
          Reviewers.colleague(
              desk.journal().catalogue().narrative(new NarrativeId("us-wars")).orElseThrow());
      String merge = sender.upload("/journal/merge", "journal", "jonas.jsonl", colleague);
      Act act = desk.journal().history().latest(any -> true, 0, 1).getFirst();
      take(camera, "The journal", desk.address(), Shots.journal(act.id(), merge));
      take(camera, "The method, and what goes wrong", desk.address(), Shots.REST);
    }
  }

  private void imports(Camera camera) throws Exception {
    try (DemoDesk desk = DemoDesk.empty(folder.resolve("empty"));
        Sender sender = new Sender(desk.address())) {
      take(camera, "A desk that holds nothing yet", desk.address(), Shots.EMPTY);
      String waiting = sender.send("name=march.csv&start=false&collection=march", Exports.march());
      String ended = sender.send("name=april.csv&collection=spring", Exports.april());
      sender.await(ended);
      String running = sender.send("name=archive.jsonl&collection=archive", Exports.archive());
      take(camera, "Importing", desk.address(), Shots.importing(waiting, ended, running));
      sender.form("/import/" + running + "/cancel", "");
      sender.await(running);
    }
  }
}
