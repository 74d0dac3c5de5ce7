package refrain.web;

import java.util.List;
import refrain.web.Camera.Look;

/** Writes the page that shows the pictures, one row for each page. */
final class GalleryIndex {
  private static final String HEAD =
      """
      # Every page, in four looks

      Light, dark, on a phone, and in Chinese. The posts are the synthetic ones of the demo, and each is marked so on its page. The pictures are of the top of a page where it is long. This file and its pictures are written by one command, which also fails when a page asks for anything elsewhere, scrolls sideways, jumps while it loads or shows an error:

      ```
      mvn -Dquick test -pl web -am -Dtest=Gallery -Dsurefire.failIfNoSpecifiedTests=false
      ```
      """;

  private GalleryIndex() {}

  /** A part of the gallery. */
  record Part(String title, List<Shot> shots) {}

  static String of(List<Part> parts) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Part part : parts) {
      text.append("\n## ").append(part.title()).append("\n\n");
      text.append("| | light | dark | phone | Chinese |\n|---|---|---|---|---|\n");
      for (Shot shot : part.shots()) text.append(row(shot));
    }
    return text.toString();
  }

  private static String row(Shot shot) {
    StringBuilder row = new StringBuilder("| ").append(shot.title());
    for (Look look : Look.values()) {
      String file = Camera.file(shot, look);
      row.append(
          " | <a href=\"%s\"><img src=\"%s\" width=\"%d\" alt=\"%s, %s\"></a>"
              .formatted(file, file, look == Look.PHONE ? 110 : 220, shot.title(), look.label()));
    }
    return row.append(" |\n").toString();
  }
}
