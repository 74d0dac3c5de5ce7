package refrain.web.ndjson;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Carries answers to a client at the client's pace while the next ones are computed.
 *
 * <p>Many HTTP clients send everything before they read anything; answered directly, such a client
 * and the service would wait for each other for ever once the network's buffers are full. What the
 * client has not read yet waits in a temporary file, up to a limit; beyond it {@link #write} waits.
 * One thread writes, another of its own drains.
 */
final class Spool implements Closeable {
  private final OutputStream client;
  private final long limit;
  private final FileChannel file;
  private final Thread drain;
  private long head;
  private long tail;
  private boolean ended;
  private @Nullable IOException broken;

  Spool(OutputStream client, long limit) throws IOException {
    this.client = client;
    this.limit = limit;
    Path path = Files.createTempFile("refrain-answers", ".ndjson");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    drain = Thread.ofVirtual().name("answers").start(this::drain);
  }

  /**
   * Adds bytes for the client.
   *
   * @throws IOException if the client is gone or the disk is full
   */
  synchronized void write(byte[] bytes) throws IOException {
    try {
      while (broken == null && tail > head && tail - head + bytes.length > limit) wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the client was not reading", e);
    }
    check();
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) tail += file.write(rest, tail);
    notifyAll();
  }

  /** Waits until the client has everything. */
  void finish() throws IOException {
    end();
    try {
      drain.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the client was reading", e);
    }
    check();
  }

  @Override
  public void close() throws IOException {
    end();
    file.close();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  private synchronized void check() throws IOException {
    if (broken != null) throw new IOException("the client is gone", broken);
  }

  private void drain() {
    byte[] buffer = new byte[1 << 16];
    try {
      for (int n = take(buffer); n >= 0; n = take(buffer)) {
        client.write(buffer, 0, n);
        if (idle()) client.flush();
      }
    } catch (IOException e) {
      fail(e);
    }
  }

  private synchronized void fail(IOException e) {
    broken = e;
    notifyAll();
  }

  private synchronized boolean idle() {
    return head == tail;
  }

  private synchronized int take(byte[] buffer) throws IOException {
    try {
      while (head == tail && !ended) wait();
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
    if (head == tail) return -1;
    int n = file.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, tail - head)), head);
    head += n;
    if (head == tail) head = tail = 0;
    notifyAll();
    return n;
  }
}
