package refrain.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import refrain.web.guard.Limits;

/** Sets Jetty and Javalin up: what Refrain needs, and nothing that tells strangers about them. */
final class HttpEngine {
  /** A bulk client may think for five minutes between two lines. */
  private static final long IDLE_MILLIS = 300_000;

  private HttpEngine() {}

  static void configure(JavalinConfig config, Limits limits) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = limits.lineBytes();
    config.jetty.modifyHttpConfiguration(http -> configure(http, limits));
    config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
    config.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
  }

  /** Lets connections of a started service wait as long as a bulk client may need. */
  static void waitFor(Javalin started) {
    for (Connector connector : started.jettyServer().server().getConnectors())
      if (connector instanceof AbstractConnector patient) patient.setIdleTimeout(IDLE_MILLIS);
  }

  private static void configure(HttpConfiguration http, Limits limits) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(limits.headerBytes());
    // A post's id may hold any character, so its escaped '/' or '%' must reach the route; no route
    // maps a path to a file.
    http.setUriCompliance(UriCompliance.UNSAFE);
  }
}
