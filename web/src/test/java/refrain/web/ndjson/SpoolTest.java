package refrain.web.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SpoolTest {
  @Test
  void takesEverythingWhileTheClientReadsNothingYet() throws IOException {
    CountDownLatch reading = new CountDownLatch(1);
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    try (Spool spool = new Spool(waiting(reading, received), 1 << 20)) {
      for (int i = 0; i < 1_000; i++) spool.write((i + "\n").getBytes(UTF_8));
      reading.countDown();
      spool.finish();
    }
    assertThat(received.toString(UTF_8).lines().map(Integer::valueOf)).hasSize(1_000).isSorted();
  }

  @Test
  void tellsTheWriterThatTheClientIsGone() throws IOException {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    try (Spool spool = new Spool(gone, 100)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) spool.write(new byte[50]);
                spool.finish();
              })
          .isInstanceOf(IOException.class)
          .hasMessageContaining("client is gone");
    }
  }

  private static OutputStream waiting(CountDownLatch until, OutputStream then) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        try {
          until.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        then.write(bytes, from, length);
      }
    };
  }
}
