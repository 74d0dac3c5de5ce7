package refrain.web.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Names this build and the Java it runs on; the number comes from the jar's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"refrain " + number() + " on Java " + Runtime.version()};
  }

  /** Returns the number of this build, or {@code unpackaged} when it runs from class files. */
  static String number() {
    return Objects.requireNonNullElse(
        Main.class.getPackage().getImplementationVersion(), "unpackaged");
  }
}
