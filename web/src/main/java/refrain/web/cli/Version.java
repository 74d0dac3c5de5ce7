package refrain.web.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Names this build and the Java it runs on; the number comes from the jar's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String number = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "refrain "
          + Objects.requireNonNullElse(number, "unpackaged")
          + " on Java "
          + Runtime.version()
    };
  }
}
