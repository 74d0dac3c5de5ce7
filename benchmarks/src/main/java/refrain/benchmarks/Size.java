package refrain.benchmarks;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import refrain.corpora.BadInput;

/** Sizes of files as people write them: {@code 64k}, {@code 100m}, {@code 1g}. */
final class Size {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([kmg])");

  private Size() {}

  static long bytes(String written) {
    Matcher size = WRITTEN.matcher(written.toLowerCase(Locale.ROOT));
    if (!size.matches())
      throw new BadInput("could not use --size '" + written + "'; wanted e.g. 64k, 100m or 1g");
    return Long.parseLong(size.group(1)) << 10 * (1 + "kmg".indexOf(size.group(2)));
  }
}
