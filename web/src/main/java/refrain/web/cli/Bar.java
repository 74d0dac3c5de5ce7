package refrain.web.cli;

import java.io.Closeable;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import refrain.indexer.Progress;

/** A progress bar on stderr with rate and time left; shown only to a terminal. */
final class Bar implements Progress, Closeable {
  private static final int WIDTH = 79;
  private static final int REFRESH_MILLIS = 250;

  private final @Nullable ProgressBar bar;

  private Bar(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Starts a bar; the launcher says whether stderr is a terminal. */
  static Bar of(String task) {
    return new Bar(Boolean.getBoolean("refrain.terminal") ? shown(task) : null);
  }

  private static ProgressBar shown(String task) {
    return ProgressBar.builder()
        .setTaskName(Plain.line(task, 24))
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .clearDisplayOnFinish()
        .build();
  }

  /** How many records there will be is guessed from the share of the input that is done. */
  @Override
  public void at(double share, long done) {
    if (bar == null || share <= 0) return;
    bar.maxHint(Math.max(done, Math.round(done / share)));
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) bar.close();
  }
}
