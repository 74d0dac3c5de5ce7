package refrain.web.cli;

import java.awt.AWTError;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the browser of a person who sits at a desktop; elsewhere it does nothing. */
final class Browser {
  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

  private Browser() {}

  /** Opens a page in the background; a failure is only logged, since the address was printed. */
  static void open(String address) {
    if (!desktop()) return;
    System.setProperty("java.awt.headless", "false");
    Thread.ofPlatform().daemon().name("browser").start(() -> browse(URI.create(address)));
  }

  private static boolean desktop() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (set("SSH_CONNECTION")) return false;
    return system.contains("mac")
        || system.contains("windows")
        || set("DISPLAY")
        || set("WAYLAND_DISPLAY");
  }

  private static boolean set(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }

  private static void browse(URI address) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE))
        Desktop.getDesktop().browse(address);
    } catch (IOException | RuntimeException | AWTError | LinkageError e) {
      LOG.debug("could not open a browser", e);
    }
  }
}
