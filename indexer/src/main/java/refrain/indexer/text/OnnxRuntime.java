package refrain.indexer.text;

import ai.onnxruntime.OrtEnvironment;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts ONNX Runtime once for the process; thread-safe. */
final class OnnxRuntime {
  /**
   * As it starts, ONNX Runtime (seen with 1.29.0 on Linux) at times recurses over ten thousand
   * frames deep, more than the usual 1 MiB stack of a Java thread holds, and takes the whole
   * process down without a word. Address space is cheap.
   */
  private static final long STACK_BYTES = 256L << 20;

  private OnnxRuntime() {}

  /** Returns the environment that every session of the process shares. */
  static OrtEnvironment environment() {
    return Holder.ENVIRONMENT;
  }

  private static final class Holder {
    static final OrtEnvironment ENVIRONMENT = start();
  }

  private static OrtEnvironment start() {
    FutureTask<OrtEnvironment> task = new FutureTask<>(OrtEnvironment::getEnvironment);
    Thread thread = new Thread(null, task, "onnx-runtime-start", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (true)
      try {
        OrtEnvironment started = Objects.requireNonNull(task.get());
        if (interrupted) Thread.currentThread().interrupt();
        return started;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException("could not start ONNX Runtime", e.getCause());
      }
  }
}
